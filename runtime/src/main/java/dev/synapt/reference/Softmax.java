package dev.synapt.reference;

import org.ejml.data.DMatrixRMaj;

/** {@code ln a_j = z_j - max z - ln sum_k e^(z_k - max z)}, which no z can overflow. */
final class Softmax {
  private Softmax() {}

  static double[] logarithms(double[] z) {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : z) {
      max = Math.max(max, value);
    }
    double sum = 0;
    for (double value : z) {
      sum += StrictMath.exp(value - max);
    }
    double[] logarithms = new double[z.length];
    for (int j = 0; j < z.length; j++) {
      logarithms[j] = z[j] - max - StrictMath.log(sum);
    }
    return logarithms;
  }

  static double[] probabilities(double[] z) {
    double[] a = logarithms(z);
    for (int j = 0; j < a.length; j++) {
      a[j] = StrictMath.exp(a[j]);
    }
    return a;
  }

  /** Row by row. */
  static DMatrixRMaj probabilities(DMatrixRMaj z) {
    DMatrixRMaj a = z.createLike();
    for (int i = 0; i < z.numRows; i++) {
      double[] row = probabilities(Examples.row(z, i));
      System.arraycopy(row, 0, a.data, i * a.numCols, a.numCols);
    }
    return a;
  }
}
