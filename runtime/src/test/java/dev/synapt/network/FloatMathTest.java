package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every promise about errors, on a share of all floats; on all 2^32 of them, for about an hour,
 * with {@code -Dsynapt.exhaustive=true}.
 */
class FloatMathTest {
  private static final boolean EXHAUSTIVE = Boolean.getBoolean("synapt.exhaustive");

  /** A prime, so that all lower bits occur. */
  private static final int STRIDE = EXHAUSTIVE ? 1 : 509;

  private static final int NEIGHBOURS = 2_000;

  /** Where the exhaustive run found the largest error of each function of FloatMath. */
  private static final List<Float> WORST_ARGUMENTS =
      List.of(
          0x1.4cb70ap+3f,
          0x1.e7ff1p+2f,
          0x1.91059cp+0f,
          0x1.a84c8ep-2f,
          0x1.002ff6p-3f,
          0x1.b7c422p+1f,
          0x1.02886ap+1f,
          0x1.367274p+2f,
          0x1.c71b28p-4f);

  @ParameterizedTest
  @EnumSource
  void errorsAreWithinTheirBoundsOverAllOfFloat(ElementaryFunction function) {
    List<Worst> worst = function.flavours().map(flavour -> new Worst(function, flavour)).toList();

    for (long bits = 0; bits < 1L << 32; bits += STRIDE) {
      check(function, (int) bits, worst);
    }

    report(worst);
  }

  @ParameterizedTest
  @EnumSource
  void errorsAreWithinTheirBoundsAroundCriticalPoints(ElementaryFunction function) {
    List<Worst> worst = function.flavours().map(flavour -> new Worst(function, flavour)).toList();

    for (float point : criticalPoints()) {
      int centre = Float.floatToIntBits(point);
      for (int bits = centre - NEIGHBOURS; bits <= centre + NEIGHBOURS; bits++) {
        check(function, bits, worst);
        check(function, bits ^ Integer.MIN_VALUE, worst);
      }
    }

    report(worst);
  }

  @Test
  void signsOfZeroAreKept() {
    Stream.of(ElementaryFunction.values())
        .filter(function -> function.exact.applyAsDouble(0) == 0)
        .forEach(
            function ->
                assertThat(function.flavours())
                    .as(function.name())
                    .hasSize(2)
                    .allMatch(flavour -> isZero(flavour.function().apply(0f), 0))
                    .allMatch(flavour -> isZero(flavour.function().apply(-0f), 1 << 31)));
  }

  @Test
  void limitsAreExact() {
    float infinity = Float.POSITIVE_INFINITY;
    assertThat(FloatMath.exp(-infinity)).isZero();
    assertThat(FloatMath.exp(0)).isEqualTo(1);
    assertThat(FloatMath.exp(infinity)).isEqualTo(infinity);
    assertThat(FloatMath.exp(88.72283f)).isFinite();
    assertThat(FloatMath.exp(88.72284f)).isEqualTo(infinity);
    assertThat(FloatMath.expm1(-infinity)).isEqualTo(-1);
    assertThat(FloatMath.log(-0f)).isEqualTo(-infinity);
    assertThat(FloatMath.log(infinity)).isEqualTo(infinity);
    assertThat(FloatMath.log(-Float.MIN_VALUE)).isNaN();
    assertThat(FloatMath.log1p(-1)).isEqualTo(-infinity);
    assertThat(FloatMath.tanh(-infinity)).isEqualTo(-1);
    assertThat(FloatMath.tanh(infinity)).isEqualTo(1);
    assertThat(FloatMath.erf(-infinity)).isEqualTo(-1);
    assertThat(FloatMath.erf(infinity)).isEqualTo(1);
    assertThat(FloatMath.sigmoid(-infinity)).isZero();
    assertThat(FloatMath.sigmoid(0)).isEqualTo(0.5f);
    assertThat(FloatMath.sigmoid(infinity)).isEqualTo(1);
    assertThat(FloatMath.sigmoid(-100)).isBetween(Float.MIN_VALUE, Float.MIN_NORMAL);
  }

  private static boolean isZero(float result, int bits) {
    return Float.floatToRawIntBits(result) == bits;
  }

  /** Where a formula, an exponent or the kind of result changes. */
  static List<Float> criticalPoints() {
    List<Float> points = new ArrayList<>();
    points.addAll(List.of(0f, Float.MIN_NORMAL, Float.MAX_VALUE, Float.POSITIVE_INFINITY));
    points.addAll(List.of(0.125f, 0.5f, 1f, 2f, 17f, 30f, 0x1p23f, 0x1p24f, 0x1p25f));
    points.addAll(List.of(88.02969f, 88.72284f, 87.33655f, 103.97208f, 104f, 3.93f, 9.02f));
    points.addAll(List.of(0.29289323f, 0.41421357f));
    points.addAll(WORST_ARGUMENTS);
    for (int n = 0; n <= 75; n++) {
      points.add((float) ((2 * n + 1) * StrictMath.log(2)));
    }
    for (int exponent = -126; exponent <= 127; exponent += 11) {
      points.add((float) (StrictMath.sqrt(0.5) * StrictMath.pow(2, exponent)));
    }
    return points;
  }

  private static void check(ElementaryFunction function, int bits, List<Worst> worst) {
    float x = Float.intBitsToFloat(bits);
    double exact = function.exact.applyAsDouble(x);
    for (int i = 0; i < worst.size(); i++) {
      worst.get(i).see(x, exact);
    }
  }

  private static void report(List<Worst> worst) {
    if (EXHAUSTIVE) {
      worst.forEach(System.out::println);
    }
    assertThat(worst).allSatisfy(each -> assertThat(each.holds()).as(each.toString()).isTrue());
  }

  /** The largest error of one flavour so far, and the last result of the wrong kind. */
  private static final class Worst {
    private final ElementaryFunction function;
    private final ElementaryFunction.Flavour flavour;
    private double error;
    private float argument;
    private float wrongKind = Float.NaN;

    Worst(ElementaryFunction function, ElementaryFunction.Flavour flavour) {
      this.function = function;
      this.flavour = flavour;
    }

    void see(float x, double exact) {
      float y = flavour.function().apply(x);
      double seen = Ulps.error(y, exact);
      if (seen > error) {
        error = seen;
        argument = x;
      }
      float rounded = (float) exact;
      if (Float.isInfinite(y) != Float.isInfinite(rounded)
          || (y == 0) != (rounded == 0)
          || y < function.lowest
          || y > function.highest) {
        wrongKind = x;
      }
    }

    boolean holds() {
      return error <= flavour.bound() && Float.isNaN(wrongKind);
    }

    @Override
    public String toString() {
      return String.format(
          "%s: largest error %.4f ulp at %a (%g), promised %.1f; wrong limit or sign at %a",
          flavour.name(), error, argument, argument, flavour.bound(), wrongKind);
    }
  }
}
