package dev.synapt.benchmarks.smile;

import dev.synapt.benchmarks.DenseWeights;
import dev.synapt.benchmarks.Problem;
import smile.classification.Classifier;
import smile.classification.LogisticRegression;
import smile.util.IntSet;

/** Smile's logistic regression, which stands for networks without hidden layers. */
final class StartedRegression {
  private StartedRegression() {}

  /** Smile has no weights for the last class: what its logit would be is taken from all others. */
  static Classifier<double[]> of(Problem problem) {
    DenseWeights layer = problem.layers().get(0);
    boolean isSingle = layer.units() == 1;
    double[][] weights = new double[isSingle ? 1 : layer.units() - 1][layer.inputs() + 1];
    for (int unit = 0; unit < weights.length; unit++) {
      for (int i = 0; i <= layer.inputs(); i++) {
        weights[unit][i] =
            value(layer, i, unit) - (isSingle ? 0 : value(layer, i, layer.units() - 1));
      }
    }
    IntSet classes = IntSet.of(Math.max(2, layer.units()));
    LogisticRegression regression =
        isSingle
            ? new LogisticRegression.Binomial(weights[0], 0, 0, classes)
            : new LogisticRegression.Multinomial(weights, 0, 0, classes);
    // A step after each example instead of each minibatch.
    regression.setLearningRate(problem.workload().rate() / problem.workload().batch());
    return regression;
  }

  private static double value(DenseWeights layer, int input, int unit) {
    return input == layer.inputs()
        ? layer.bias()[unit]
        : layer.weights()[input * layer.units() + unit];
  }
}
