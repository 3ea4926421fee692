package dev.synapt.examples.e05_softmax_four;

/** The softmax of the textbook, in plain loops: {@code a_j = e^z_j / sum_k e^z_k}. */
final class Softmax {
  private Softmax() {}

  /** The probabilities of {@code z = x W + b}, with W of shape [x.length, b.length] row by row. */
  static double[] of(float[] x, float[] weights, float[] bias) {
    double[] a = new double[bias.length];
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      double z = bias[j];
      for (int i = 0; i < x.length; i++) {
        z += (double) x[i] * weights[i * a.length + j];
      }
      a[j] = StrictMath.exp(z);
      sum += a[j];
    }
    for (int j = 0; j < a.length; j++) {
      a[j] /= sum;
    }
    return a;
  }
}
