package dev.synapt.network;

import dev.synapt.data.SeededRandom;
import java.util.Arrays;

/**
 * Which values dropout lets through: {@code m = 0} with probability {@code rate}, else {@code 1 /
 * (1 - rate)}.
 *
 * <pre>
 * k = the first number of the {@link SeededRandom} with the seed key
 * r = mix(k + mix(l 2^32 + i) + j)
 * m = 0 if (the upper 24 bits of r) / 2^24 &lt; rate, else 1 / (1 - rate)
 * </pre>
 *
 * <p>This is the mask of value j of example i in layer l; {@code mix} is {@link SeededRandom#mix}.
 * It follows from the key alone, so it does not matter in which order, or on which thread, masks
 * are made.
 */
public final class DropoutMask {
  private static final DropoutMask NONE = new DropoutMask(false, 0);

  private final boolean active;
  private final long start;

  private DropoutMask(boolean active, long start) {
    this.active = active;
    this.start = start;
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
   * @param key what the masks follow from, such as the number of the step
   * @return masks of zeros and {@code 1 / (1 - rate)}
   */
  public static DropoutMask of(long key) {
    // Keys may be neighbours: added as they are, they would only shift the masks.
    return new DropoutMask(true, new SeededRandom(key).nextLong());
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
    if (!active) {
      Arrays.fill(mask, 1);
      return;
    }
    long first = start + SeededRandom.mix(((long) layer << 32) + example);
    float kept = 1 / (1 - rate);
    for (int j = 0; j < mask.length; j++) {
      float uniform = (SeededRandom.mix(first + j) >>> 40) * 0x1p-24f;
      mask[j] = uniform < rate ? 0 : kept;
    }
  }
}
