package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.network.ElementaryFunction.FloatFunction;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One value at a time gives the bits of {@link FloatMath} and its twin: on a share of all floats,
 * and with {@code -Dsynapt.exhaustive=true} on all 2^32 of them.
 */
class SingleFloatMathTest {
  /** A prime, so that all lower bits occur; another one than FloatMathTest's. */
  private static final int STRIDE = Boolean.getBoolean("synapt.exhaustive") ? 1 : 211;

  private static final int NEIGHBOURS = 2_000;

  @ParameterizedTest
  @EnumSource
  void bitsAreTheSameOverAllOfFloat(ElementaryFunction function) {
    long different = 0;
    for (long bits = 0; bits < 1L << 32; bits += STRIDE) {
      different += different(function, Float.intBitsToFloat((int) bits));
    }
    assertThat(different).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void bitsAreTheSameWhereLimitsAndExponentsChange(ElementaryFunction function) {
    long different = 0;
    for (float point : FloatMathTest.criticalPoints()) {
      int centre = Float.floatToIntBits(point);
      for (int bits = centre - NEIGHBOURS; bits <= centre + NEIGHBOURS; bits++) {
        different += different(function, Float.intBitsToFloat(bits));
        different += different(function, -Float.intBitsToFloat(bits));
      }
    }
    assertThat(different).isZero();
  }

  private static int different(ElementaryFunction function, float x) {
    List<FloatFunction> single = single(function);
    return (same(function.fused.function(), single.get(0), x) ? 0 : 1)
        + (same(function.unfused.function(), single.get(1), x) ? 0 : 1);
  }

  private static boolean same(FloatFunction expected, FloatFunction actual, float x) {
    return Float.floatToIntBits(expected.apply(x)) == Float.floatToIntBits(actual.apply(x));
  }

  private static List<FloatFunction> single(ElementaryFunction function) {
    return switch (function) {
      case EXP -> List.of(SingleFloatMath::exp, UnfusedSingleFloatMath::exp);
      case EXPM1 -> List.of(SingleFloatMath::expm1, UnfusedSingleFloatMath::expm1);
      case LOG -> List.of(SingleFloatMath::log, UnfusedSingleFloatMath::log);
      case LOG1P -> List.of(SingleFloatMath::log1p, UnfusedSingleFloatMath::log1p);
      case TANH -> List.of(SingleFloatMath::tanh, UnfusedSingleFloatMath::tanh);
      case SIGMOID -> List.of(SingleFloatMath::sigmoid, UnfusedSingleFloatMath::sigmoid);
      case SOFTPLUS -> List.of(SingleFloatMath::softplus, UnfusedSingleFloatMath::softplus);
      case TANH_SOFTPLUS ->
          List.of(SingleFloatMath::tanhSoftplus, UnfusedSingleFloatMath::tanhSoftplus);
      case ERF -> List.of(SingleFloatMath::erf, UnfusedSingleFloatMath::erf);
    };
  }
}
