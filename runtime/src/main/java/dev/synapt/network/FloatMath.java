package dev.synapt.network;

/** Interim. */
public final class FloatMath {
  private FloatMath() {}

  /** e. @param x x @return y */
  public static float exp(float x) {
    return (float) StrictMath.exp(x);
  }

  /** e. @param x x @return y */
  public static float expm1(float x) {
    return (float) StrictMath.expm1(x);
  }

  /** e. @param x x @return y */
  public static float log(float x) {
    return (float) StrictMath.log(x);
  }

  /** e. @param x x @return y */
  public static float log1p(float x) {
    return (float) StrictMath.log1p(x);
  }

  /** e. @param x x @return y */
  public static float tanh(float x) {
    return (float) StrictMath.tanh(x);
  }

  /** e. @param x x @return y */
  public static float sigmoid(float x) {
    return (float) (1 / (1 + StrictMath.exp(-x)));
  }

  /** e. @param x x @return y */
  public static float softplus(float x) {
    return (float) (Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))));
  }
}
