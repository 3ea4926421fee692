package dev.synapt.processor.expr;

/** How a multiply-add is computed, which decides the last bit of every result. */
public enum Arithmetic {
  /** {@code Math.fma(a, b, c)}: rounded once; fast where the CPU has the instruction. */
  FUSED("FloatMath"),
  /** {@code a * b + c}: rounded twice; for CPUs without the instruction. */
  UNFUSED("UnfusedFloatMath");

  private final String floatMath;

  Arithmetic(String floatMath) {
    this.floatMath = floatMath;
  }

  /**
   * The class of {@code dev.synapt.network} that computes exp, tanh and the like in this way.
   *
   * @return its simple name
   */
  public String floatMath() {
    return floatMath;
  }
}
