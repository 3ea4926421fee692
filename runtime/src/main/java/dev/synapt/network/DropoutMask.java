package dev.synapt.network;

import dev.synapt.data.SeededRandom;

/**
 * Which values dropout lets through: {@code m = 0} with probability {@code rate}, else {@code 1 /
 * (1 - rate)}.
 *
 * <p>The mask of value j of example i in layer l follows from a key alone: with {@code r = mix(key
 * + mix(l 2^32 + i) + j)}, it is 0 if the upper 24 bits of r over 2^24 are below the rate; {@code
 * mix} is {@link SeededRandom#mix}. So it does not matter in which order, or on which thread, masks
 * are made.
 */
public final class DropoutMask {
  private static final DropoutMask NONE = new DropoutMask(false, 0);

  private final boolean active;
  private final long key;

  private DropoutMask(boolean active, long key) {
    this.active = active;
    this.key = key;
  }

  /**
   * Everything passes as it is, as in prediction.
   *
   * @return masks of ones
   */
  public static DropoutMask none() {
    return NONE;
  }

  /**
   * The masks of one training step.
   *
   * @param key what the masks follow from
   * @return masks of zeros and {@code 1 / (1 - rate)}
   */
  public static DropoutMask of(long key) {
    return new DropoutMask(true, key);
  }

  /**
   * Writes the mask of one example.
   *
   * @param layer the index of the layer in the model
   * @param example the position of the example in its batch
   * @param rate the share of zeros, in [0, 1)
   * @param mask receives a factor for every value
   */
  public void fill(int layer, int example, float rate, float[] mask) {
    long start = key + SeededRandom.mix(((long) layer << 32) + example);
    float kept = 1 / (1 - rate);
    for (int j = 0; j < mask.length; j++) {
      float uniform = (SeededRandom.mix(start + j) >>> 40) * 0x1p-24f;
      mask[j] = active ? (uniform < rate ? 0 : kept) : 1;
    }
  }
}
