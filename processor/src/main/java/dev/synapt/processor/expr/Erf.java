package dev.synapt.processor.expr;

/**
 * The error function in double precision, by its Maclaurin series near 0 and its continued fraction
 * elsewhere.
 */
final class Erf {
  private Erf() {}

  static double of(double x) {
    double size = Math.abs(x);
    return size < 3 ? series(x) : Math.copySign(1 - complement(size), x);
  }

  /**
   * {@code 2 / sqrt(pi) e^-x^2 sum_n 2^n x^(2n+1) / (1 3 5 ... (2n+1))}: all terms have one sign.
   */
  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * StrictMath.exp(-x * x) * sum;
  }

  /** {@code e^-x^2 / sqrt(pi) / (x + (1/2) / (x + 1 / (x + (3/2) / (x + ...))))}. */
  private static double complement(double x) {
    double fraction = x;
    for (int n = 120; n > 0; n--) {
      fraction = x + n / 2.0 / fraction;
    }
    return StrictMath.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
  }
}
