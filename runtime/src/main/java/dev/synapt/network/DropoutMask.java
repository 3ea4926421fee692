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
  private static final DropoutMask NONE = new DropoutMask(false);

  /** What {@link SeededRandom} adds to its seed before the first number. */
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private final boolean active;
  private long start;

  private DropoutMask(boolean active) {
    this.active = active;
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
    DropoutMask masks = new DropoutMask(true);
    masks.renew(key);
    return masks;
  }

  /**
   * Becomes the masks of another training step, those of {@link #of} with its key, so that training
   * needs one object for all its steps. No thread may be filling a mask meanwhile.
   *
   * @param key what the masks follow from now
   * @throws IllegalStateException if these are the masks of {@link #none}
   */
  public void renew(long key) {
    if (!active) {
      throw new IllegalStateException("Masks that let everything pass have no key");
    }
    // Keys may be neighbours: added as they are, they would only shift the masks.
    start = SeededRandom.mix(key + GAMMA);
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
