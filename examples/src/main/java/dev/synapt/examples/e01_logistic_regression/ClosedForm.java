package dev.synapt.examples.e01_logistic_regression;

import dev.synapt.data.ClassDataset;

/**
 * The gradient of logistic regression by the textbook, in plain loops: with {@code a = sigmoid(w x
 * + b)}
 *
 * <pre>
 * dJ/dw_j = sum (a - y) x_j / n
 * dJ/db   = sum (a - y) / n
 * </pre>
 */
final class ClosedForm {
  private ClosedForm() {}

  /** The gradient by each weight, then that by the bias. */
  static double[] gradient(ClassDataset data, float[] weights, float bias) {
    double[] gradient = new double[weights.length + 1];
    for (int i = 0; i < data.size(); i++) {
      float[] x = data.example(i);
      double z = bias;
      for (int j = 0; j < weights.length; j++) {
        z += (double) weights[j] * x[j];
      }
      double error = 1 / (1 + StrictMath.exp(-z)) - data.label(i);
      for (int j = 0; j < weights.length; j++) {
        gradient[j] += error * x[j] / data.size();
      }
      gradient[weights.length] += error / data.size();
    }
    return gradient;
  }
}
