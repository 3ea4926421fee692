package dev.synapt.examples.e03_linear_regression;

import static dev.synapt.examples.Console.print;

import dev.synapt.data.Standardizer;
import dev.synapt.data.TargetDataset;
import dev.synapt.network.Parameters;
import dev.synapt.training.Evaluation;
import dev.synapt.training.GradientDescent;

/**
 * Linear regression learns the rent of flats. Gradient descent ends where the closed form of least
 * squares does.
 */
public final class Main {
  private static final String[] NAMES = {"a square metre", "a floor", "a kilometre", "bias"};
  private static final double[] MADE_BY = {
    Flats.AREA, Flats.FLOOR, Flats.DISTANCE, Flats.BIAS,
  };

  private Main() {}

  /**
   * The weights in units of the data, bias last: learned, and in closed form.
   *
   * @param evaluation how the learned ones do on new flats
   */
  record Result(double[] learned, double[] closedForm, Evaluation evaluation) {}

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Result result = run(42);
    print("%-16s %10s %12s %10s", "rent for", "learned", "closed form", "made by");
    for (int j = 0; j < NAMES.length; j++) {
      print(
          "%-16s %10.3f %12.3f %10.1f",
          NAMES[j], result.learned[j], result.closedForm[j], MADE_BY[j]);
    }
    double rmse = result.evaluation.metric("rmse");
    print("on new flats: R2 %.3f", result.evaluation.metric("r2"));
    print("typical error %.1f; the noise that nobody can predict: %.1f", rmse, Flats.NOISE);
  }

  static Result run(long seed) {
    TargetDataset flats = Flats.drawn(2_000, seed);
    Standardizer scaler = Standardizer.fit(flats);
    TargetDataset train = scaler.apply(flats);

    FlatTrainer trainer = new FlatTrainer(GradientDescent.of(0.2), seed);
    trainer.fit(train, fit -> fit.epochs(200).batchSize(train.size()));

    Evaluation evaluation = trainer.evaluate(scaler.apply(Flats.drawn(2_000, seed + 1)));
    return new Result(
        unscaled(trainer.parameters(), scaler), LeastSquares.solve(flats), evaluation);
  }

  /** The same line for features that are not scaled. */
  private static double[] unscaled(Parameters parameters, Standardizer scaler) {
    float[] weights = parameters.get("rent.weight").values();
    double[] unscaled = new double[weights.length + 1];
    double bias = parameters.get("rent.bias").get(0);
    for (int j = 0; j < weights.length; j++) {
      unscaled[j] = weights[j] / scaler.scales()[j];
      bias -= unscaled[j] * scaler.offsets()[j];
    }
    unscaled[weights.length] = bias;
    return unscaled;
  }
}
