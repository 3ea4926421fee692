package dev.synapt.processor.check;

/**
 * Ranges of options, as float32 has them: 0.9999999999 is not below 1, and 1e40 not finite. NaN is
 * in none.
 */
final class Ranges {
  private Ranges() {}

  /** In [0, 1). */
  static boolean isShare(double value) {
    return value >= 0 && (float) value < 1;
  }

  /** In [0, infinity). */
  static boolean isFactor(double value) {
    return value >= 0 && Float.isFinite((float) value);
  }

  /** In (0, infinity). */
  static boolean isPositive(double value) {
    return (float) value > 0 && Float.isFinite((float) value);
  }
}
