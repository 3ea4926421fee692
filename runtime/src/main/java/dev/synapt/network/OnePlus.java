package dev.synapt.network;

/**
 * Products of numbers that are near 1, kept less 1 so that small differences are not lost: the
 * logarithm of a product serves for the sum of many logarithms.
 */
public final class OnePlus {
  private OnePlus() {}

  /**
   * {@code (1 + x_from) ... (1 + x_to-1) - 1}, by {@code (1 + a)(1 + b) - 1 = ab + (a + b)}. Four
   * products, because one would wait for itself, of every fourth number; then {@code (p0 p1)(p2
   * p3)}.
   *
   * <p>Relative error at most 4e-6 for 32 numbers.
   *
   * <pre>{@code
   * double sum = FloatMath.log1p(OnePlus.product(powers, 0, 32));
   * }</pre>
   *
   * @param values numbers of at least 0; 127 factors of at most 2 do not overflow
   * @param from the index of the first one
   * @param to the index behind the last one
   * @return the product less 1; 0 if there are no numbers
   */
  public static float product(float[] values, int from, int to) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      a = product(a, values[i]);
      b = product(b, values[i + 1]);
      c = product(c, values[i + 2]);
      d = product(d, values[i + 3]);
    }
    for (; i < to; i++) {
      a = product(a, values[i]);
    }
    return product(product(a, b), product(c, d));
  }

  private static float product(float a, float b) {
    return a * b + (a + b);
  }
}
