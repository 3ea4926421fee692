package dev.synapt.training;

import java.util.Arrays;

/**
 * Parameters to go back to. Saving them also finds out whether all are finite, because a number
 * that has just been copied is read again at the price of the L1 cache.
 *
 * <p>Rows of a constant length, read at constant distances, because C2 vectorises the check then:
 * 0.12 ns a parameter for copy and check, where copying a flat array and adding it up took 0.23
 * (JDK 17 and 25, Zen 4, 10,535 and 101,770 parameters).
 */
final class Checkpoint {
  private static final int ROW = 1024;
  private static final int QUARTER = ROW / 4;

  private final float[][] rows;
  private final float[] rest;
  private final float[] sums = new float[QUARTER];

  Checkpoint(int parameters) {
    rows = new float[parameters / ROW][ROW];
    rest = new float[parameters % ROW];
  }

  /** A checkpoint of some parameters. */
  static Checkpoint of(float[] parameters) {
    Checkpoint checkpoint = new Checkpoint(parameters.length);
    checkpoint.save(parameters);
    return checkpoint;
  }

  /** Copies the parameters, whatever they are; true if all are finite. */
  boolean save(float[] parameters) {
    // A sum with NaN or infinity in it is never finite; a sum of finite numbers may overflow, but
    // seldom.
    float sum = 0;
    int from = 0;
    if (rows.length > 0) {
      Arrays.fill(sums, 0);
      for (float[] row : rows) {
        System.arraycopy(parameters, from, row, 0, ROW);
        addRow(row, sums);
        from += ROW;
      }
      sum = Divergence.sum(sums);
    }
    System.arraycopy(parameters, from, rest, 0, rest.length);
    return Float.isFinite(sum + Divergence.sum(rest)) || Divergence.eachFinite(parameters);
  }

  private static void addRow(float[] row, float[] sums) {
    for (int j = 0; j < QUARTER; j++) {
      sums[j] += row[j] + row[j + QUARTER] + (row[j + 2 * QUARTER] + row[j + 3 * QUARTER]);
    }
  }

  /** Copies the saved parameters back. */
  void restore(float[] parameters) {
    int from = 0;
    for (float[] row : rows) {
      System.arraycopy(row, 0, parameters, from, ROW);
      from += ROW;
    }
    System.arraycopy(rest, 0, parameters, from, rest.length);
  }
}
