package dev.synapt.processor.expr;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Floats as Java text: the shortest decimal that reads back as the same float, such as {@code
 * 0.5f}, {@code 1f} and {@code 1e-7f}. {@code Float.toString} differs between JDKs.
 */
public final class FloatLiteral {
  private static final int MOST_DIGITS = 9;
  private static final int LARGEST_PLAIN_EXPONENT = 6;
  private static final int SMALLEST_PLAIN_EXPONENT = -4;

  private FloatLiteral() {}

  /**
   * The text of a float.
   *
   * @param value finite
   * @return a Java literal
   * @throws IllegalArgumentException if the value is NaN or infinite
   */
  public static String of(float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException("Only finite floats have a literal. Received: " + value);
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0f" : "0f";
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits <= MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      String text = text(rounded.stripTrailingZeros());
      if (Float.parseFloat(text) == value) {
        return text + "f";
      }
    }
    throw new IllegalStateException("Nine digits tell all floats apart. Received: " + value);
  }

  private static String text(BigDecimal decimal) {
    int exponent = decimal.precision() - decimal.scale() - 1;
    if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
      return decimal.toPlainString();
    }
    BigDecimal mantissa = decimal.scaleByPowerOfTen(-exponent);
    return mantissa.toPlainString() + "e" + exponent;
  }
}
