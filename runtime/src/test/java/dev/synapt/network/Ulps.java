package dev.synapt.network;

/** The error of a float result in units in the last place of the exact result's binade. */
final class Ulps {
  private static final double INFINITY = 0x1p128;

  private Ulps() {}

  /** 0 if both are NaN, infinite if only one is; infinity counts as 2^128. */
  static double error(float result, double exact) {
    if (Float.isNaN(result) || Double.isNaN(exact)) {
      return Float.isNaN(result) && Double.isNaN(exact) ? 0 : Double.POSITIVE_INFINITY;
    }
    int exponent = Math.max(Float.MIN_EXPONENT, Math.min(Math.getExponent(exact), 127));
    double ulp = Double.longBitsToDouble((long) (exponent - 23 + 1023) << 52);
    return Math.abs(finite(result) - finite(exact)) / ulp;
  }

  private static double finite(double x) {
    return Math.max(-INFINITY, Math.min(x, INFINITY));
  }
}
