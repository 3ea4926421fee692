package dev.synapt.processor.expr;

/**
 * A formula as a Java expression of type float.
 *
 * @param text the expression
 * @param usesFloatMath whether it names the class of {@link Arithmetic#floatMath}, which the file
 *     must then import
 */
public record FloatText(String text, boolean usesFloatMath) {
  @Override
  public String toString() {
    return text;
  }
}
