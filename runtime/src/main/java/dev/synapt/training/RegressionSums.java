package dev.synapt.training;

/**
 * What the scores of a regression follow from, summed in double and in the order of the examples.
 * Targets are counted from the first one, so that those of a constant target sum to exactly 0.
 */
final class RegressionSums {
  private final int outputs;
  private final double[] first;
  private final double[] targets;
  private final double[] targetSquares;
  private final double[] errorSquares;
  private double absoluteErrors;
  private long examples;

  RegressionSums(int outputs) {
    this.outputs = outputs;
    first = new double[outputs];
    targets = new double[outputs];
    targetSquares = new double[outputs];
    errorSquares = new double[outputs];
  }

  /** Adds an example: outputs and, from an offset on, as many targets. */
  void add(float[] output, float[] target, int offset) {
    if (examples++ == 0) {
      for (int j = 0; j < outputs; j++) {
        first[j] = target[offset + j];
      }
    }
    for (int j = 0; j < outputs; j++) {
      double error = output[j] - (double) target[offset + j];
      absoluteErrors += Math.abs(error);
      errorSquares[j] += error * error;
      double shifted = target[offset + j] - first[j];
      targets[j] += shifted;
      targetSquares[j] += shifted * shifted;
    }
  }

  RegressionScores scores() {
    double squares = 0;
    double r2 = 0;
    for (int j = 0; j < outputs; j++) {
      squares += errorSquares[j];
      double spread = targetSquares[j] - targets[j] * targets[j] / examples;
      r2 += spread > 0 ? 1 - errorSquares[j] / spread : Double.NaN;
    }
    double count = (double) examples * outputs;
    return new RegressionScores(absoluteErrors / count, Math.sqrt(squares / count), r2 / outputs);
  }
}
