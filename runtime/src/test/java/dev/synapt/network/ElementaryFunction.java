package dev.synapt.network;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * A function of {@link FloatMath}, its unfused twin, the truth about both, and what they promise.
 */
enum ElementaryFunction {
  EXP(StrictMath::exp, FloatMath::exp, 2, UnfusedFloatMath::exp, 2, 0, Float.POSITIVE_INFINITY),
  EXPM1(
      StrictMath::expm1,
      FloatMath::expm1,
      2.5,
      UnfusedFloatMath::expm1,
      3,
      -1,
      Float.POSITIVE_INFINITY),
  LOG(
      StrictMath::log,
      FloatMath::log,
      1,
      UnfusedFloatMath::log,
      1,
      Float.NEGATIVE_INFINITY,
      Float.POSITIVE_INFINITY),
  LOG1P(
      StrictMath::log1p,
      FloatMath::log1p,
      2,
      UnfusedFloatMath::log1p,
      2,
      Float.NEGATIVE_INFINITY,
      Float.POSITIVE_INFINITY),
  TANH(StrictMath::tanh, FloatMath::tanh, 4, UnfusedFloatMath::tanh, 4, -1, 1),
  SIGMOID(
      x -> 1 / (1 + StrictMath.exp(-x)),
      FloatMath::sigmoid,
      3.5,
      UnfusedFloatMath::sigmoid,
      3.5,
      0,
      1),
  SOFTPLUS(
      x -> Math.max(0, x) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))),
      FloatMath::softplus,
      3.5,
      UnfusedFloatMath::softplus,
      3.5,
      0,
      Float.POSITIVE_INFINITY),
  TANH_SOFTPLUS(
      x -> {
        double e = StrictMath.exp(Math.min(x, 300));
        return e * (e + 2) / (e * (e + 2) + 2);
      },
      FloatMath::tanhSoftplus,
      5,
      UnfusedFloatMath::tanhSoftplus,
      5,
      0,
      1),
  ERF(ElementaryFunction::erf, FloatMath::erf, 4, UnfusedFloatMath::erf, 4, -1, 1);

  /** A function from float to float. */
  interface FloatFunction {
    float apply(float x);
  }

  /** One of the two implementations, with the largest error in ulps that it promises. */
  record Flavour(String name, FloatFunction function, double bound) {}

  final DoubleUnaryOperator exact;
  final Flavour fused;
  final Flavour unfused;
  final float lowest;
  final float highest;

  ElementaryFunction(
      DoubleUnaryOperator exact,
      FloatFunction fused,
      double fusedBound,
      FloatFunction unfused,
      double unfusedBound,
      float lowest,
      float highest) {
    this.exact = exact;
    this.fused = new Flavour("FloatMath." + name(), fused, fusedBound);
    this.unfused = new Flavour("UnfusedFloatMath." + name(), unfused, unfusedBound);
    this.lowest = lowest;
    this.highest = highest;
  }

  Stream<Flavour> flavours() {
    return Stream.of(fused, unfused);
  }

  /**
   * erf x = 2 / sqrt(pi) e^(-x^2) sum_n 2^n x^(2n+1) / (1 3 5 ... (2n+1)): all terms have one sign,
   * so nothing cancels (Abramowitz and Stegun 7.1.6).
   */
  private static double erf(double x) {
    if (Math.abs(x) > 6) {
      return Math.signum(x);
    }
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / StrictMath.sqrt(Math.PI) * StrictMath.exp(-x * x) * sum;
  }
}
