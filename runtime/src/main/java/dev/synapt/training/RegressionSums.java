package dev.synapt.training;

import dev.synapt.network.Batch;

/**
 * What the scores of a regression follow from, summed in double: for each output one sum in the
 * order of the examples. Targets are counted from the first one, so that those of a constant target
 * sum to exactly 0.
 *
 * <p>Of few outputs, as all have that stand side by side, one after the other, whose numbers are
 * put in a line first: sums stay in registers then. Microseconds a step of 32 of a linear
 * regression, example by example and so: side by side 8-1 0.53 and 0.35, 8-4 1.02 and 0.74, 8-8
 * 1.51 and 1.26; in rows 16-2 0.89 and 0.85, 16-4 1.11 and 1.16, 16-16 2.4 and 2.9, 8-100 10.2 and
 * 14.0 (JDK 17, Zen 4).
 */
final class RegressionSums {
  /** The most outputs that are put in lines, from rows. */
  private static final int FEW = 3;

  /** How many examples stand in a line at once. */
  private static final int LINE = 256;

  private final int outputs;
  private final double[] first;
  private final double[] targets;
  private final double[] targetSquares;
  private final double[] errors;
  private final double[] errorSquares;
  private long examples;

  /** [LINE]: a of an output, and y; empty before the first line. */
  private float[] a = {};

  private float[] y = {};

  RegressionSums(int outputs) {
    this.outputs = outputs;
    first = new double[outputs];
    targets = new double[outputs];
    targetSquares = new double[outputs];
    errors = new double[outputs];
    errorSquares = new double[outputs];
  }

  /** Adds the batch whose outputs a trainer holds. */
  void add(Trainer<?> trainer, Batch batch) {
    float[][] all = trainer.outputs();
    int lanes = trainer.lanes();
    if (lanes == 0 && outputs > FEW) {
      for (int i = 0; i < batch.count(); i++) {
        add(all[i], batch.targets(), batch.row(i) * outputs);
      }
      return;
    }
    reserve();
    for (int from = 0; from < batch.count(); from += LINE) {
      int count = Math.min(LINE, batch.count() - from);
      for (int j = 0; j < outputs; j++) {
        if (lanes == 0) {
          readRows(all, from, count, j);
        } else {
          readBlocks(all, lanes, from, count, j);
        }
        for (int i = 0; i < count; i++) {
          y[i] = batch.targets()[batch.row(from + i) * outputs + j];
        }
        addLine(count, j);
      }
      examples += count;
    }
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
      errors[j] += Math.abs(error);
      errorSquares[j] += error * error;
      double shifted = target[offset + j] - first[j];
      targets[j] += shifted;
      targetSquares[j] += shifted * shifted;
    }
  }

  private void reserve() {
    if (a.length == 0) {
      a = new float[LINE];
      y = new float[LINE];
    }
  }

  private void readRows(float[][] all, int from, int count, int j) {
    for (int i = 0; i < count; i++) {
      a[i] = all[from + i][j];
    }
  }

  private void readBlocks(float[][] all, int lanes, int from, int count, int j) {
    for (int at = 0; at < count; at += lanes) {
      float[] block = all[(from + at) / lanes];
      System.arraycopy(block, j * lanes, a, at, Math.min(lanes, count - at));
    }
  }

  private void addLine(int count, int j) {
    if (examples == 0) {
      first[j] = y[0];
    }
    double start = first[j];
    double sum = targets[j];
    double squares = targetSquares[j];
    double absolute = errors[j];
    double squared = errorSquares[j];
    for (int i = 0; i < count; i++) {
      double error = a[i] - (double) y[i];
      absolute += Math.abs(error);
      squared += error * error;
      double shifted = y[i] - start;
      sum += shifted;
      squares += shifted * shifted;
    }
    targets[j] = sum;
    targetSquares[j] = squares;
    errors[j] = absolute;
    errorSquares[j] = squared;
  }

  RegressionScores scores() {
    double absolute = 0;
    double squares = 0;
    double r2 = 0;
    for (int j = 0; j < outputs; j++) {
      absolute += errors[j];
      squares += errorSquares[j];
      double spread = targetSquares[j] - targets[j] * targets[j] / examples;
      r2 += spread > 0 ? 1 - errorSquares[j] / spread : Double.NaN;
    }
    double count = (double) examples * outputs;
    return new RegressionScores(absolute / count, Math.sqrt(squares / count), r2 / outputs);
  }
}
