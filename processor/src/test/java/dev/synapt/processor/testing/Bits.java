package dev.synapt.processor.testing;

import dev.synapt.network.Network;
import dev.synapt.network.Parameters;
import dev.synapt.spec.ModelSpec;

/** Floats as bits, in which -0 differs from 0, and no NaN from itself. */
public final class Bits {
  private Bits() {}

  /** The bits of numbers. */
  public static int[] of(float... numbers) {
    int[] bits = new int[numbers.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(numbers[i]);
    }
    return bits;
  }

  /** The bits of what a network predicts for the first rows, as one batch. */
  public static int[] ofBatch(Network network, float[] rows, int count) {
    float[] predictions = new float[count * network.outputs()];
    network.predictBatch(rows, count, predictions);
    return of(predictions);
  }

  /** The bits of all tensors of a model. */
  public static int[] of(ModelSpec spec, Parameters parameters) {
    return of(parameters.flat(spec));
  }
}
