package dev.synapt.processor.check;

/** Ranges of options; NaN is in none. */
final class Ranges {
  private Ranges() {}

  /** In [0, 1). */
  static boolean isShare(double value) {
    return value >= 0 && value < 1;
  }

  /** In [0, infinity). */
  static boolean isFactor(double value) {
    return value >= 0 && Double.isFinite(value);
  }
}
