package dev.synapt.network;

/**
 * The functions of {@link FloatMath} for one value at a time, with the same bits for every float:
 * the same expressions, but limits by branches and 2^n by its bits. A loop over an array is not
 * vectorised with them and better calls {@link FloatMath}; a single value waits less. The
 * logarithms branch and read bits in any case; {@link FloatMath} calls them here.
 *
 * <pre>{@code
 * float probability = SingleFloatMath.sigmoid(logit);
 * }</pre>
 */
public final class SingleFloatMath {
  private static final int EXPONENT_BIAS = 127;

  private static final int FRACTION_BITS = 23;

  private static final int SQRT_HALF_BITS = 0x3f3504f3;

  private SingleFloatMath() {}

  /**
   * {@code e^x}.
   *
   * @param x any float
   * @return the bits of {@link FloatMath#exp}
   */
  public static float exp(float x) {
    float z = within(FloatMath.LOWEST, x, FloatMath.HIGHEST);
    float whole = FloatMath.fma(z, FloatMath.LOG2_E / 2, FloatMath.WHOLE);
    float r = FloatMath.remainder(z, whole - FloatMath.WHOLE);
    float power = powerOfTwo(whole);
    return (FloatMath.fma(r * r, FloatMath.expTail(r), r) + 1) * power * power;
  }

  /**
   * {@code e^x - 1}.
   *
   * @param x any float
   * @return the bits of {@link FloatMath#expm1}
   */
  public static float expm1(float x) {
    float z = within(FloatMath.LOWEST, x, FloatMath.HIGHEST);
    float whole = FloatMath.fma(z, FloatMath.LOG2_E / 2, FloatMath.WHOLE);
    float r = FloatMath.remainder(z, whole - FloatMath.WHOLE);
    float power = powerOfTwo(whole);
    float q = r * FloatMath.fma(r, FloatMath.expTail(r), 1);
    return FloatMath.fma(q, power, -(1 / power - power)) * power;
  }

  /**
   * {@code 1 / (1 + e^-x)}.
   *
   * @param x any float, such as a logit
   * @return the bits of {@link FloatMath#sigmoid}
   */
  public static float sigmoid(float x) {
    float e = exp(x > 30 ? 30 : x);
    return e / (1 + e);
  }

  /**
   * {@code ln(1 + e^x)}.
   *
   * @param x any float
   * @return the bits of {@link FloatMath#softplus}
   */
  public static float softplus(float x) {
    return FloatMath.softplus(x, exp(-Math.abs(x)));
  }

  /**
   * {@code tanh(ln(1 + e^x))}.
   *
   * @param x any float
   * @return the bits of {@link FloatMath#tanhSoftplus}
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
   * @return the natural logarithm, whose formula {@link FloatMath#log} shows
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
   * @return the natural logarithm of 1 + x, whose formula {@link FloatMath#log1p} shows
   */
  public static float log1p(float x) {
    float sum = 1 + x;
    float rounded = sum - 1;
    float lost = (1 - (sum - rounded)) + (x - rounded);
    int bits = Float.floatToRawIntBits(sum);
    int k = (bits - SQRT_HALF_BITS) >> 23;
    float inverse = Float.intBitsToFloat(Math.max(127 - k, 0) << 23);
    float f = FloatMath.fma(lost, inverse, Float.intBitsToFloat(bits - (k << 23)) - 1);
    return logOrLimit(sum, Math.copySign(logOfParts(k, f), x));
  }

  /**
   * {@code tanh x}.
   *
   * @param x any float
   * @return the bits of {@link FloatMath#tanh}
   */
  public static float tanh(float x) {
    return FloatMath.tanhWithin(within(-9.02f, x, 9.02f));
  }

  /**
   * {@code 2 / sqrt(pi) int_0^x e^(-u^2) du}.
   *
   * @param x any float
   * @return what {@link FloatMath#erf} returns
   */
  public static float erf(float x) {
    return FloatMath.erf(x);
  }

  /** k ln 2 + ln(1 + f) for 1 + f from sqrt(1/2) to sqrt(2). */
  private static float logOfParts(float k, float f) {
    float q = -0.076190524f;
    q = FloatMath.fma(q, f, 0.12912941f);
    q = FloatMath.fma(q, f, -0.13248068f);
    q = FloatMath.fma(q, f, 0.14180854f);
    q = FloatMath.fma(q, f, -0.16608411f);
    q = FloatMath.fma(q, f, 0.20002005f);
    q = FloatMath.fma(q, f, -0.2500161f);
    q = FloatMath.fma(q, f, 0.33333325f);
    q = FloatMath.fma(q, f, -0.49999988f);
    return FloatMath.fma(
        k, FloatMath.LN_2_HIGH, FloatMath.fma(k, FloatMath.LN_2_LOW, FloatMath.fma(f * f, q, f)));
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
