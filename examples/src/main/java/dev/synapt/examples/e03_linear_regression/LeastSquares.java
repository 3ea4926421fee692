package dev.synapt.examples.e03_linear_regression;

import dev.synapt.data.TargetDataset;

/**
 * The weights of the smallest mean squared error, in closed form: the normal equations {@code (X^T
 * X) w = X^T y}, with a 1 at the end of each row of X for the bias, solved by elimination.
 */
final class LeastSquares {
  private LeastSquares() {}

  /** One weight for each feature, then the bias. */
  static double[] solve(TargetDataset data) {
    int n = data.inputs() + 1;
    double[][] equations = new double[n][n + 1];
    for (int i = 0; i < data.size(); i++) {
      double[] row = new double[n + 1];
      for (int j = 0; j < data.inputs(); j++) {
        row[j] = data.features()[i * data.inputs() + j];
      }
      row[n - 1] = 1;
      row[n] = data.targets()[i];
      for (int j = 0; j < n; j++) {
        for (int k = 0; k <= n; k++) {
          equations[j][k] += row[j] * row[k];
        }
      }
    }
    return eliminate(equations);
  }

  /** X^T X is positive definite, so that no pivot is 0 (Golub and Van Loan, chapter 4.2). */
  private static double[] eliminate(double[][] equations) {
    int n = equations.length;
    for (int pivot = 0; pivot < n; pivot++) {
      for (int j = 0; j < n; j++) {
        double factor = j == pivot ? 0 : equations[j][pivot] / equations[pivot][pivot];
        for (int k = pivot; k <= n; k++) {
          equations[j][k] -= factor * equations[pivot][k];
        }
      }
    }
    double[] solution = new double[n];
    for (int j = 0; j < n; j++) {
      solution[j] = equations[j][n] / equations[j][j];
    }
    return solution;
  }
}
