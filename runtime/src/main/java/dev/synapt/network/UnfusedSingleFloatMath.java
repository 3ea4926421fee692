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

  private static final int SQRT_HALF_BITS = 0x3f3504f3;

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
   * @return the natural logarithm, whose formula {@link UnfusedFloatMath#log} shows
   */
  public static float log(float x) {
    boolean subnormal = x < Float.MIN_NORMAL;
    int bits = Float.floatToRawIntBits(subnormal ? x * 0x1p25f : x);
    int k = (bits - SQRT_HALF_BITS) >> 23;
    float f = Float.intBitsToFloat(bits - (k << 23)) - 1;
    return logOrLimit(x, logOfParts(subnormal ? k - 25 : k, f));
  }

  /**
   * {@code ln(1 + x)}.
   *
   * @param x any float
   * @return the natural logarithm of 1 + x, whose formula {@link UnfusedFloatMath#log1p} shows
   */
  public static float log1p(float x) {
    float sum = 1 + x;
    float rounded = sum - 1;
    float lost = (1 - (sum - rounded)) + (x - rounded);
    int bits = Float.floatToRawIntBits(sum);
    int k = (bits - SQRT_HALF_BITS) >> 23;
    float inverse = Float.intBitsToFloat(Math.max(127 - k, 0) << 23);
    float f = UnfusedFloatMath.fma(lost, inverse, Float.intBitsToFloat(bits - (k << 23)) - 1);
    return logOrLimit(sum, Math.copySign(logOfParts(k, f), x));
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

  /** k ln 2 + ln(1 + f) for 1 + f from sqrt(1/2) to sqrt(2). */
  private static float logOfParts(float k, float f) {
    float q = -0.076190524f;
    q = UnfusedFloatMath.fma(q, f, 0.12912941f);
    q = UnfusedFloatMath.fma(q, f, -0.13248068f);
    q = UnfusedFloatMath.fma(q, f, 0.14180854f);
    q = UnfusedFloatMath.fma(q, f, -0.16608411f);
    q = UnfusedFloatMath.fma(q, f, 0.20002005f);
    q = UnfusedFloatMath.fma(q, f, -0.2500161f);
    q = UnfusedFloatMath.fma(q, f, 0.33333325f);
    q = UnfusedFloatMath.fma(q, f, -0.49999988f);
    return UnfusedFloatMath.fma(
        k,
        UnfusedFloatMath.LN_2_HIGH,
        UnfusedFloatMath.fma(k, UnfusedFloatMath.LN_2_LOW, UnfusedFloatMath.fma(f * f, q, f)));
  }

  /** The logarithm of x where it is finite, else its limit or NaN. */
  private static float logOrLimit(float x, float logarithm) {
    if (x > 0 && x < Float.POSITIVE_INFINITY) {
      return logarithm;
    }
    return x == 0 ? Float.NEGATIVE_INFINITY : x > 0 ? x : Float.NaN;
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
