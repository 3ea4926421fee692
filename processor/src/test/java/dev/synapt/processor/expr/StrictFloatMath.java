package dev.synapt.processor.expr;

/** Correct functions of floats, in the place of the fast ones that printed text names. */
public final class StrictFloatMath {
  private StrictFloatMath() {}

  public static float exp(float x) {
    return at(Function.EXP, x);
  }

  public static float expm1(float x) {
    return at(Function.EXPM1, x);
  }

  public static float log(float x) {
    return at(Function.LOG, x);
  }

  public static float log1p(float x) {
    return at(Function.LOG1P, x);
  }

  public static float tanh(float x) {
    return at(Function.TANH, x);
  }

  public static float sigmoid(float x) {
    return at(Function.SIGMOID, x);
  }

  public static float softplus(float x) {
    return at(Function.SOFTPLUS, x);
  }

  public static float tanhSoftplus(float x) {
    return at(Function.TANH_SOFTPLUS, x);
  }

  public static float erf(float x) {
    return at(Function.ERF, x);
  }

  static float at(Function function, float x) {
    return (float) function.at(x);
  }
}
