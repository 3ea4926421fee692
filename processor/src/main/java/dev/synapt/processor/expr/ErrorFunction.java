package dev.synapt.processor.expr;

/**
 * {@code erf x} in double, to about 1e-15: the reference that the float function is compared with.
 *
 * <p>Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.6 (series) and 7.1.14
 * (continued fraction).
 */
final class ErrorFunction {
  private static final double ROOT_PI = StrictMath.sqrt(Math.PI);

  private ErrorFunction() {}

  static double of(double x) {
    double magnitude = Math.abs(x);
    return Math.copySign(magnitude < 2.5 ? series(magnitude) : 1 - tail(magnitude), x);
  }

  /** {@code 2 / sqrt(pi) e^-x^2 (x + 2 x^3 / 3 + 4 x^5 / 15 + ...)}: no term is negative. */
  private static double series(double x) {
    double sum = 0;
    double term = x;
    for (int n = 1; sum + term != sum; n++) {
      sum += term;
      term *= 2 * x * x / (2 * n + 1);
    }
    return 2 / ROOT_PI * StrictMath.exp(-x * x) * sum;
  }

  /** {@code erfc x = e^-x^2 / sqrt(pi) / (x + 1/2 / (x + 1 / (x + 3/2 / (x + ...))))}. */
  private static double tail(double x) {
    double fraction = x;
    for (int n = 60; n >= 1; n--) {
      fraction = x + n / 2.0 / fraction;
    }
    return StrictMath.exp(-x * x) / ROOT_PI / fraction;
  }
}
