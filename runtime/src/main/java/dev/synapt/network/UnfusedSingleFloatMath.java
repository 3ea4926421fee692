package dev.synapt.network;

/**
 * The functions of {@link UnfusedFloatMath} for one value at a time, with the same bits for every
 * float: to it what {@link SingleFloatMath} is to {@link FloatMath}.
 *
 * <pre>{@code
 * float probability = UnfusedSingleFloatMath.sigmoid(logit);
 * }</pre>
 */
public final class UnfusedSingleFloatMath {
  private static final int EXPONENT_BIAS = 127;

  private static final int FRACTION_BITS = 23;

  private UnfusedSingleFloatMath() {}

  /**
   * {@code e^x}.
   *
   * @param x any float
   * @return the bits of {@link UnfusedFloatMath#exp}
   */
  public static float exp(float x) {
    float z = within(UnfusedFloatMath.LOWEST, x, UnfusedFloatMath.HIGHEST);
    float whole = UnfusedFloatMath.fma(z, UnfusedFloatMath.LOG2_E / 2, UnfusedFloatMath.WHOLE);
    float r = UnfusedFloatMath.remainder(z, whole - UnfusedFloatMath.WHOLE);
    float power = powerOfTwo(whole);
    return (UnfusedFloatMath.fma(r * r, UnfusedFloatMath.expTail(r), r) + 1) * power * power;
  }

  /**
   * {@code e^x - 1}.
   *
   * @param x any float
   * @return the bits of {@link UnfusedFloatMath#expm1}
   */
  public static float expm1(float x) {
    float z = within(UnfusedFloatMath.LOWEST, x, UnfusedFloatMath.HIGHEST);
    float whole = UnfusedFloatMath.fma(z, UnfusedFloatMath.LOG2_E / 2, UnfusedFloatMath.WHOLE);
    float r = UnfusedFloatMath.remainder(z, whole - UnfusedFloatMath.WHOLE);
    float power = powerOfTwo(whole);
    float q = r * UnfusedFloatMath.fma(r, UnfusedFloatMath.expTail(r), 1);
    return UnfusedFloatMath.fma(q, power, -(1 / power - power)) * power;
  }

  /**
   * {@code 1 / (1 + e^-x)}.
   *
   * @param x any float, such as a logit
   * @return the bits of {@link UnfusedFloatMath#sigmoid}
   */
  public static float sigmoid(float x) {
    float e = exp(x > 30 ? 30 : x);
    return e / (1 + e);
  }

  /**
   * {@code ln(1 + e^x)}.
   *
   * @param x any float
   * @return the bits of {@link UnfusedFloatMath#softplus}
   */
  public static float softplus(float x) {
    return UnfusedFloatMath.softplus(x, exp(-Math.abs(x)));
  }

  /**
   * {@code tanh(ln(1 + e^x))}.
   *
   * @param x any float
   * @return the bits of {@link UnfusedFloatMath#tanhSoftplus}
   */
  public static float tanhSoftplus(float x) {
    float e = exp(x > 30 ? 30 : x);
    float n = e * (e + 2);
    return n / (n + 2);
  }

  /**
   * {@code ln x}.
   *
   * @param x any float
   * @return what {@link UnfusedFloatMath#log} returns, which is quick for one value
   */
  public static float log(float x) {
    return UnfusedFloatMath.log(x);
  }

  /**
   * {@code ln(1 + x)}.
   *
   * @param x any float
   * @return what {@link UnfusedFloatMath#log1p} returns, which is quick for one value
   */
  public static float log1p(float x) {
    return UnfusedFloatMath.log1p(x);
  }

  /**
   * {@code tanh x}.
   *
   * @param x any float
   * @return the bits of {@link UnfusedFloatMath#tanh}
   */
  public static float tanh(float x) {
    return UnfusedFloatMath.tanhWithin(within(-9.02f, x, 9.02f));
  }

  /**
   * {@code 2 / sqrt(pi) int_0^x e^(-u^2) du}.
   *
   * @param x any float
   * @return what {@link UnfusedFloatMath#erf} returns
   */
  public static float erf(float x) {
    return UnfusedFloatMath.erf(x);
  }

  /** x, or the nearer end of an interval; NaN stays NaN. Predicted branches take no time. */
  private static float within(float lowest, float x, float highest) {
    return x < lowest ? lowest : x > highest ? highest : x;
  }

  /**
   * 2^n for {@code whole = n + WHOLE}, n from -75 to 64. The lowest bits of this sum are those of
   * n; what is above them leaves the exponent to the left.
   */
  private static float powerOfTwo(float whole) {
    return Float.intBitsToFloat((Float.floatToRawIntBits(whole) + EXPONENT_BIAS) << FRACTION_BITS);
  }
}
