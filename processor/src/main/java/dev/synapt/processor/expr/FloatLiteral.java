package dev.synapt.processor.expr;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Floats as Java literals: the shortest decimal that reads back as the same float, of several the
 * nearest. {@code Float.toString} is not it before JDK 19, and the text of generated code may not
 * depend on the JDK.
 *
 * <p>Examples: {@code 0.5f}, {@code 1f}, {@code 1e-7f}, {@code 3.4028235e38f}, {@code -0f}.
 */
public final class FloatLiteral {
  private static final int ENOUGH_DIGITS = 9;
  private static final int SMALLEST_PLAIN_EXPONENT = -3;
  private static final int LARGEST_PLAIN_EXPONENT = 6;

  private FloatLiteral() {}

  /**
   * The literal of a float.
   *
   * @param value any finite float
   * @return its literal
   * @throws IllegalArgumentException if it is infinite or NaN, which have no literal
   */
  public static String of(float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException("A float literal must be finite. Received: " + value);
    }
    String sign = Float.floatToRawIntBits(value) < 0 ? "-" : "";
    return sign + (value == 0 ? "0" : magnitude(shortest(Math.abs(value)))) + "f";
  }

  private static BigDecimal shortest(float value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal shortest = exact.round(new MathContext(ENOUGH_DIGITS));
    for (int digits = ENOUGH_DIGITS - 1; digits > 0; digits--) {
      Optional<BigDecimal> shorter = ofDigits(digits, exact, value);
      if (shorter.isEmpty()) {
        break;
      }
      shortest = shorter.get();
    }
    return shortest;
  }

  /**
   * Of the two decimals around the value, the nearer one may miss it where the other one hits:
   * floats are twice as far apart above a power of two as below it.
   */
  private static Optional<BigDecimal> ofDigits(int digits, BigDecimal exact, float value) {
    return Stream.of(RoundingMode.DOWN, RoundingMode.UP)
        .map(mode -> exact.round(new MathContext(digits, mode)))
        .filter(decimal -> decimal.floatValue() == value)
        .min(Comparator.comparing(decimal -> decimal.subtract(exact).abs()));
  }

  private static String magnitude(BigDecimal decimal) {
    String digits = decimal.stripTrailingZeros().unscaledValue().toString();
    int exponent = decimal.precision() - decimal.scale() - 1;
    if (exponent < SMALLEST_PLAIN_EXPONENT || exponent > LARGEST_PLAIN_EXPONENT) {
      String fraction = digits.substring(1);
      return digits.charAt(0) + (fraction.isEmpty() ? "" : "." + fraction) + "e" + exponent;
    }
    return decimal.stripTrailingZeros().toPlainString();
  }
}
