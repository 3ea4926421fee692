package dev.synapt.network;

/**
 * The elementary functions of training and prediction in float, equal to the bit on every JDK and
 * CPU: polynomials and quotients of polynomials, written in additions, multiplications, divisions
 * and {@link Math#fma(float, float, float)} only, in one fixed order. ({@code Math.exp} and its kin
 * differ between JDKs, and between interpreted and compiled code.)
 *
 * <table>
 *   <caption>Largest errors over all 2^32 floats, in units in the last place</caption>
 *   <tr><th>exp</th><th>expm1</th><th>log</th><th>log1p</th><th>tanh</th><th>sigmoid</th><th>softplus</th><th>tanhSoftplus</th><th>erf</th></tr>
 *   <tr><td>2</td><td>2.5</td><td>1</td><td>2</td><td>4</td><td>3.5</td><td>3.5</td><td>5</td><td>4</td></tr>
 * </table>
 *
 * <p>All of float's range is covered: results are right down into the subnormals, overflow to
 * infinity and underflow to zero where the true values do, odd functions keep the sign of zero, and
 * NaN stays NaN (its payload is unspecified).
 *
 * <p>{@code exp}, {@code expm1}, {@code sigmoid}, {@code softplus}, {@code tanhSoftplus}, {@code
 * tanh} and {@code erf} neither branch nor reinterpret bits, so that C2 vectorises a loop which
 * applies them to an array.
 *
 * <p>Coefficients: best in the sense of the largest relative error, computed for this class by
 * linear programming (polynomials) and by the exchange algorithm of Remez (quotients), then rounded
 * to float.
 *
 * <pre>{@code
 * float probability = FloatMath.sigmoid(logit);
 * }</pre>
 *
 * @see UnfusedFloatMath the same functions for CPUs without fused multiply-add
 */
public final class FloatMath {
  /**
   * Where the sigmoid has long been 1: it is {@code e / (1 + e)} with {@code e = exp(min(x, 30))}.
   */
  public static final float SIGMOID_END = 30;

  static final float LOG2_E = 1.442695f;

  /** The upper bits of ln 2, few enough that their product with an exponent is exact. */
  static final float LN_2_HIGH = 0x1.62e4p-1f;

  static final float LN_2_LOW = 0x1.7f7d1cp-20f;

  /** The sum of this and a small float has no room for a fraction, so it is rounded to a whole. */
  static final float WHOLE = 0x1.8p23f;

  /** Below it e^x is 0 in float. */
  static final float LOWEST = -104;

  /** Above it e^x is infinite in float. */
  static final float HIGHEST = 89;

  private FloatMath() {}

  /**
   * {@code e^x = 2^n e^r 2^n}, with {@code n = round(x / (2 ln 2))} and {@code r = x - 2 n ln 2} in
   * [-ln 2, ln 2]; {@code e^r = 1 + r + r^2 p(r)}, p of degree 5. Two factors 2^n, so that
   * subnormal results are rounded only once and none overflows early.
   *
   * <p>Error at most 2 ulp. {@code exp(-infinity) = 0}; infinite above 88.72284, 0 below -103.9721.
   *
   * @param x any float
   * @return e^x
   */
  public static float exp(float x) {
    return expWithin(Math.max(LOWEST, Math.min(x, HIGHEST)));
  }

  /** e^z for z in [-104, 89], or NaN. */
  private static float expWithin(float z) {
    float n = fma(z, LOG2_E / 2, WHOLE) - WHOLE;
    float r = remainder(z, n);
    float power = powerOfTwo(n);
    return (fma(r * r, expTail(r), r) + 1) * power * power;
  }

  /**
   * {@code e^x - 1 = (q 2^n + (2^n - 2^-n)) 2^n}, with n, r and p of {@link #exp} and {@code q = r
   * (1 + r p(r))}, which is e^r - 1 without cancellation.
   *
   * <p>Error at most 2.5 ulp, also near 0. {@code expm1(-0) = -0}, {@code expm1(-infinity) = -1};
   * never below -1.
   *
   * @param x any float
   * @return e^x - 1
   */
  public static float expm1(float x) {
    float z = Math.max(LOWEST, Math.min(x, HIGHEST));
    float n = fma(z, LOG2_E / 2, WHOLE) - WHOLE;
    float r = remainder(z, n);
    float power = powerOfTwo(n);
    float q = r * fma(r, expTail(r), 1);
    // Negated from outside: for n = 0 the term must be -0, which leaves q = -0 as it is.
    return fma(q, power, -(1 / power - power)) * power;
  }

  /**
   * {@code 1 / (1 + e^-x) = e^x / (1 + e^x)}, whose second form keeps its relative precision for
   * large negative x.
   *
   * <p>Error at most 3.5 ulp, subnormal results included. 0 below -103.9721, 1 above 17.4; never
   * above 1.
   *
   * @param x any float, such as a logit
   * @return the probability that belongs to it
   */
  public static float sigmoid(float x) {
    float e = expWithin(Math.max(LOWEST, Math.min(x, SIGMOID_END)));
    return e / (1 + e);
  }

  /**
   * {@code ln(1 + e^x) = max(0, x) + ln(1 + e)}, with {@code e = e^-|x|} and {@code ln(1 + e) = e
   * (1 + e q(e))} for e from 0 to 1, q of degree 8.
   *
   * <p>Error at most 3.5 ulp, subnormal results included. 0 below -103.9721, x above 14.6.
   *
   * @param x any float
   * @return the smooth maximum of 0 and x
   */
  public static float softplus(float x) {
    return softplus(x, expWithin(Math.max(LOWEST, -Math.abs(x))));
  }

  /** The same, for e = e^-|x|. */
  static float softplus(float x, float e) {
    float q = -0.0033184697f;
    q = fma(q, e, 0.020204576f);
    q = fma(q, e, -0.05766443f);
    q = fma(q, e, 0.10680555f);
    q = fma(q, e, -0.15355396f);
    q = fma(q, e, 0.19695401f);
    q = fma(q, e, -0.24958588f);
    q = fma(q, e, 0.33330512f);
    q = fma(q, e, -0.4999993f);
    return fma(e, fma(q, e, 1), Math.max(0, x));
  }

  /**
   * {@code tanh(ln(1 + e^x)) = n / (n + 2)}, with {@code n = (1 + e)^2 - 1 = e (e + 2)} and {@code
   * e = exp(min(x, 30))}, which keeps its relative precision for large negative x.
   *
   * <p>Error at most 5 ulp, subnormal results included. 0 below -103.9721, 1 above 9.02; never
   * above 1.
   *
   * @param x any float
   * @return what Mish multiplies x by
   */
  public static float tanhSoftplus(float x) {
    float e = expWithin(Math.max(LOWEST, Math.min(x, SIGMOID_END)));
    float n = e * (e + 2);
    return n / (n + 2);
  }

  /**
   * {@code ln x = k ln 2 + ln(1 + f)}, with {@code x = 2^k (1 + f)} and {@code 1 + f} from
   * sqrt(1/2) to sqrt(2); {@code ln(1 + f) = f + f^2 q(f)}, q of degree 8.
   *
   * <p>Error at most 1 ulp. {@code log(0) = -infinity}; NaN below 0.
   *
   * @param x any float
   * @return the natural logarithm
   */
  public static float log(float x) {
    return SingleFloatMath.log(x);
  }

  /**
   * {@code ln(1 + x) = k ln 2 + ln(1 + f)} as in {@link #log}, where f also contains the part of x
   * that is lost when {@code 1 + x} is rounded (the exact error of a sum: Knuth, TAOCP 2, 4.2.2).
   *
   * <p>Error at most 2 ulp, also near 0. {@code log1p(-0) = -0}, {@code log1p(-1) = -infinity}; NaN
   * below -1.
   *
   * @param x any float
   * @return the natural logarithm of 1 + x
   */
  public static float log1p(float x) {
    return SingleFloatMath.log1p(x);
  }

  /**
   * {@code tanh x = 2t / (1 + t^2)}, with {@code t = tanh(x/2) = n(x) / (2 q(x^2))}, n odd of
   * degree 5, q of degree 3. The doubling forgives errors of t where tanh is near 1.
   *
   * <p>Error at most 4 ulp. {@code tanh(-0) = -0}; +-1 beyond +-9.02, and never more.
   *
   * @param x any float
   * @return the hyperbolic tangent
   */
  public static float tanh(float x) {
    return tanhWithin(Math.max(-9.02f, Math.min(x, 9.02f)));
  }

  /** tanh z for z in [-9.02, 9.02], or NaN. */
  static float tanhWithin(float z) {
    float s = z * z;
    float p = 0.000113792215f;
    p = fma(p, s, 0.029752126f);
    float q = 1.2194596e-6f;
    q = fma(q, s, 0.0012042889f);
    q = fma(q, s, 0.113085404f);
    q = fma(q, s, 1);
    return doubled(fma(z * s, p, z), q);
  }

  /**
   * {@code erf x = 2 / sqrt(pi) int_0^x e^(-u^2) du = 2t / (1 + t^2)}, with {@code t = n(x) / (2
   * q(x^2))}, n odd of degree 9, q of degree 4, as in {@link #tanh}.
   *
   * <p>Error at most 4 ulp. {@code erf(-0) = -0}; +-1 beyond +-3.93, and never more.
   *
   * @param x any float
   * @return the error function
   */
  public static float erf(float x) {
    float z = Math.max(-3.93f, Math.min(x, 3.93f));
    float s = z * z;
    float p = -4.18527e-6f;
    p = fma(p, s, 0.0016261141f);
    p = fma(p, s, 0.026351305f);
    p = fma(p, s, 0.23333763f);
    p = fma(p, s, 0.1283792f);
    float q = 4.852506e-5f;
    q = fma(q, s, 0.0042546196f);
    q = fma(q, s, 0.04234833f);
    q = fma(q, s, 0.22181444f);
    q = fma(q, s, 1);
    return doubled(fma(z, p, z), q);
  }

  /** x - 2 n ln 2. */
  static float remainder(float x, float n) {
    return fma(n, -2 * LN_2_LOW, fma(n, -2 * LN_2_HIGH, x));
  }

  /** (e^r - 1 - r) / r^2 for r in [-ln 2, ln 2]. */
  static float expTail(float r) {
    float p = 0.00019851477f;
    p = fma(p, r, 0.0014091732f);
    p = fma(p, r, 0.008334265f);
    p = fma(p, r, 0.041662075f);
    p = fma(p, r, 0.16666648f);
    p = fma(p, r, 0.50000024f);
    return p;
  }

  /**
   * 2^n, exactly, for a whole n from -75 to 64. A cubic near 2^(n/64), to the power 64, is within
   * 12 % of it; what rounds to one significant bit (Dekker, Numerische Mathematik 18, 1971) is it.
   * Bits shifted into place would give the same number, but C2 does not vectorise them: 5 times
   * slower.
   */
  private static float powerOfTwo(float n) {
    float power = 1.9390573e-7f;
    power = fma(power, n, 6.096506e-5f);
    power = fma(power, n, 0.010893476f);
    power = fma(power, n, 0.999005f);
    power *= power;
    power *= power;
    power *= power;
    power *= power;
    power *= power;
    power *= power;
    float scaled = power * 0x1.000002p23f;
    return scaled - (scaled - power);
  }

  /** 2t / (1 + t^2) with t = n / (2q), rounded fewer times than written so. */
  private static float doubled(float n, float q) {
    return n / fma(n, 0.25f * n / q, q);
  }

  static float fma(float a, float b, float c) {
    return Math.fma(a, b, c);
  }
}
