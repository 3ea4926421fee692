package dev.synapt.training;

import dev.synapt.network.Batch;

/** Counts examples whose class is the most probable one. */
final class Hits {
  private Hits() {}

  /**
   * How many examples have their class, or that of their largest target, as the first of the
   * largest outputs, for the batch whose loss a trainer has computed.
   */
  static int of(Trainer<?> trainer, Batch batch, int outputs) {
    int lanes = trainer.lanes();
    return lanes == 0
        ? inRows(trainer.outputs(), outputs, batch)
        : inLanes(trainer.outputs(), lanes, outputs, batch);
  }

  private static int inRows(float[][] all, int outputs, Batch batch) {
    int hits = 0;
    for (int i = 0; i < batch.count(); i++) {
      hits += hit(all[i], outputs, index(batch, i, outputs));
    }
    return hits;
  }

  private static int inLanes(float[][] all, int lanes, int outputs, Batch batch) {
    int hits = 0;
    for (int from = 0; from < batch.count(); from += lanes) {
      float[] block = all[from / lanes];
      int examples = Math.min(lanes, batch.count() - from);
      for (int i = 0; i < examples; i++) {
        hits += hit(block, i, lanes, outputs, index(batch, from + i, outputs));
      }
    }
    return hits;
  }

  /** The class of an example. */
  private static int index(Batch batch, int i, int outputs) {
    int[] classes = batch.classes();
    int row = batch.row(i);
    return classes.length > 0 ? classes[row] : argmax(batch.targets(), row * outputs, outputs);
  }

  /**
   * 1 if a probability is the first of the largest ones, above all before it, not below any behind
   * it; else 0. Neither a jump nor the end of a loop depends on the class, since those are
   * mispredicted. The bits of probabilities have their order; they are NaN all together.
   */
  private static int hit(float[] output, int outputs, int index) {
    float own = output[index];
    if (Float.isNaN(own)) {
      return 0;
    }
    int bits = Float.floatToRawIntBits(own);
    int signs = 0;
    for (int j = 0; j < outputs; j++) {
      signs |= lead(bits, output[j], j, index);
    }
    return ~signs >>> 31;
  }

  /** The same of a block of examples that stand side by side. */
  private static int hit(float[] block, int example, int lanes, int outputs, int index) {
    float own = block[example + index * lanes];
    if (Float.isNaN(own)) {
      return 0;
    }
    int bits = Float.floatToRawIntBits(own);
    int signs = 0;
    for (int j = 0, at = example; j < outputs; j++, at += lanes) {
      signs |= lead(bits, block[at], j, index);
    }
    return ~signs >>> 31;
  }

  /** Negative if output j beats that of the class: if it is above it, or as large and before it. */
  private static int lead(int bits, float output, int j, int index) {
    return bits - Float.floatToRawIntBits(output) + (j - index >> 31);
  }

  private static int argmax(float[] values, int offset, int outputs) {
    int best = 0;
    for (int j = 1; j < outputs; j++) {
      if (values[offset + j] > values[offset + best]) {
        best = j;
      }
    }
    return best;
  }
}
