package dev.synapt.training;

import dev.synapt.data.TargetDataset;
import dev.synapt.network.Network;
import java.util.Locale;

/**
 * How far the outputs a of a network are from the targets y of n examples with K outputs each:
 *
 * <pre>
 * mae  = sum |a - y| / (n K)
 * rmse = sqrt(sum (a - y)^2 / (n K))
 * r2   = mean over the outputs of 1 - sum (a - y)^2 / sum (y - mean y)^2
 * </pre>
 *
 * <p>{@code mae} and {@code rmse} have the unit of the targets. {@code r2} is 1 for perfect
 * outputs, 0 for a network that always gives the mean, negative for worse ones; it is NaN where the
 * targets of an output never vary, because there is nothing to explain. Several outputs count
 * alike, as in scikit-learn's {@code r2_score}.
 *
 * <pre>{@code
 * RegressionScores scores = RegressionScores.of(model, test);
 * }</pre>
 *
 * @param mae the mean absolute error
 * @param rmse the root of the mean squared error
 * @param r2 the share of the targets' variance that the network explains, at most 1
 */
public record RegressionScores(double mae, double rmse, double r2) {
  /**
   * The scores of a network.
   *
   * @param model the network
   * @param data the examples, best ones that it was not trained on
   * @return the scores
   * @throws IllegalArgumentException if the data have other inputs or outputs than the model
   */
  public static RegressionScores of(Network model, TargetDataset data) {
    if (data.inputs() != model.inputs() || data.outputs() != model.outputs()) {
      throw new IllegalArgumentException(
          "'%s' has %d inputs and %d outputs. Received: data of %d inputs and %d outputs"
              .formatted(
                  model.spec().name(),
                  model.inputs(),
                  model.outputs(),
                  data.inputs(),
                  data.outputs()));
    }
    RegressionSums sums = new RegressionSums(model.outputs());
    for (int i = 0; i < data.size(); i++) {
      sums.add(model.predict(data.example(i)), data.targets(), i * data.outputs());
    }
    return sums.scores();
  }

  /** One line, such as {@code mae 0.1034, rmse 0.1377, r2 0.9512}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "mae %.4f, rmse %.4f, r2 %.4f", mae, rmse, r2);
  }
}
