package dev.synapt.spec;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Numbers as text that is the same on every JDK: of the decimals that read back as the same double,
 * the shortest with at least two digits; of several, the nearest; of two as near, the even one. It
 * is what {@code Double.toString} gives since JDK 19; before, it gave longer ones for some numbers.
 *
 * <p>Examples: {@code 0.3}, {@code 1.0}, {@code 5.960464477539063E-8}, {@code NaN}.
 */
public final class Decimal {
  private static final int LEAST_DIGITS = 2;
  private static final double SMALLEST_PLAIN = 1e-3;
  private static final double FIRST_NOT_PLAIN = 1e7;

  private Decimal() {}

  /**
   * The text of a number.
   *
   * @param value any number
   * @return a text that {@link Double#parseDouble} reads as the same number
   */
  public static String of(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return Double.toString(value);
    }
    double size = Math.abs(value);
    String sign = value < 0 ? "-" : "";
    BigDecimal decimal = shortest(size).stripTrailingZeros();
    return size >= SMALLEST_PLAIN && size < FIRST_NOT_PLAIN
        ? sign + withPoint(decimal)
        : sign + withPoint(decimal.movePointLeft(exponent(decimal))) + "E" + exponent(decimal);
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = LEAST_DIGITS; ; digits++) {
      Optional<BigDecimal> decimal = ofDigits(digits, exact, value);
      if (decimal.isPresent()) {
        return decimal.get();
      }
    }
  }

  /**
   * Of the two decimals around the value, the nearer one may miss it where the other one hits:
   * doubles are twice as far apart above a power of two as below it.
   */
  private static Optional<BigDecimal> ofDigits(int digits, BigDecimal exact, double value) {
    return Stream.of(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP)
        .map(mode -> exact.round(new MathContext(digits, mode)))
        .filter(decimal -> decimal.doubleValue() == value)
        .findFirst();
  }

  private static int exponent(BigDecimal decimal) {
    return decimal.precision() - decimal.scale() - 1;
  }

  private static String withPoint(BigDecimal decimal) {
    String plain = decimal.toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }
}
