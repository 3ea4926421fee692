package dev.synapt.training;

import dev.synapt.network.Batch;

/** Counts outputs that are above a threshold where their targets are not, or the reverse. */
final class Sides {
  private Sides() {}

  /**
   * How many outputs are on another side than their targets, for the batch whose loss a trainer has
   * computed. What equals the threshold is not above it, nor is NaN.
   */
  static int different(Trainer<?> trainer, Batch batch, int outputs, float threshold) {
    float[][] all = trainer.outputs();
    int lanes = trainer.lanes();
    if (lanes == 0 && outputs == 1) {
      return inRows(all, batch, threshold);
    }
    return lanes == 0
        ? inRows(all, outputs, batch, threshold)
        : inLanes(all, lanes, outputs, batch, threshold);
  }

  /** A single output for each example, without a loop for each. */
  private static int inRows(float[][] all, Batch batch, float threshold) {
    float[] targets = batch.targets();
    int different = 0;
    for (int i = 0; i < batch.count(); i++) {
      different += isBelow(threshold, all[i][0]) ^ isBelow(threshold, targets[batch.row(i)]);
    }
    return different;
  }

  private static int inRows(float[][] all, int outputs, Batch batch, float threshold) {
    float[] targets = batch.targets();
    int different = 0;
    for (int i = 0; i < batch.count(); i++) {
      float[] output = all[i];
      int at = batch.row(i) * outputs;
      for (int j = 0; j < outputs; j++) {
        different += isBelow(threshold, output[j]) ^ isBelow(threshold, targets[at + j]);
      }
    }
    return different;
  }

  private static int inLanes(float[][] all, int lanes, int outputs, Batch batch, float threshold) {
    float[] targets = batch.targets();
    int different = 0;
    for (int from = 0; from < batch.count(); from += lanes) {
      float[] block = all[from / lanes];
      int examples = Math.min(lanes, batch.count() - from);
      for (int j = 0; j < outputs; j++) {
        for (int i = 0; i < examples; i++) {
          float target = targets[batch.row(from + i) * outputs + j];
          different += isBelow(threshold, block[i + j * lanes]) ^ isBelow(threshold, target);
        }
      }
    }
    return different;
  }

  /**
   * 1 if {@code x < y}, else 0: the sign of the difference. A jump on the outputs of a network that
   * has not learned yet would be mispredicted every other time, at twenty cycles each.
   */
  private static int isBelow(float x, float y) {
    return Float.floatToIntBits(x - y) >>> 31;
  }
}
