package dev.synapt.network;

/** Sums of many floats in double, as a loss adds up those of its examples. */
public final class DoubleSum {
  private DoubleSum() {}

  /**
   * {@code x_from + ... + x_to-1}, in double: {@code (s0 + s1) + (s2 + s3)}, where each is the sum
   * of every fourth number in ascending order, because a single sum would wait for itself.
   *
   * <pre>{@code
   * double sum = DoubleSum.of(losses, 0, 32);
   * }</pre>
   *
   * @param values the numbers
   * @param from the index of the first one
   * @param to the index behind the last one
   * @return their sum; 0 if there are none
   */
  public static double of(float[] values, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
    }
    for (; i < to; i++) {
      a += values[i];
    }
    return (a + b) + (c + d);
  }
}
