package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Notation.constant;
import static dev.synapt.processor.expr.Notation.exp;
import static dev.synapt.processor.expr.Notation.max;
import static dev.synapt.processor.expr.Notation.negate;
import static dev.synapt.processor.expr.Notation.select;
import static dev.synapt.processor.expr.Notation.sign;
import static dev.synapt.processor.expr.Variable.A;
import static dev.synapt.processor.expr.Variable.Y;
import static dev.synapt.processor.expr.Variable.Z;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SimplifyTest {
  private static final Expr ZERO = Constant.ZERO;
  private static final Expr ONE = Constant.ONE;
  private static final Expr TWO = constant(2);
  private static final Expr HALF = constant(0.5);

  static Stream<Arguments> rules() {
    return Stream.of(
        rule(TWO.plus(HALF), "2.5f"),
        rule(exp(ZERO), "1f"),
        rule(Z.plus(ZERO), "z"),
        rule(ZERO.plus(Z), "z"),
        rule(Z.plus(Z), "2f * z"),
        rule(Z.times(Y).plus(Y.times(Z)), "2f * (z * y)"),
        rule(Z.plus(negate(Y)), "z - y"),
        rule(negate(Z).plus(Y), "y - z"),
        rule(Z.minus(ZERO), "z"),
        rule(ZERO.minus(Z), "-z"),
        rule(Z.minus(Z), "0f"),
        rule(Z.minus(negate(Y)), "z + y"),
        rule(Z.plus(Y).minus(Y), "z"),
        rule(Z.plus(Y).minus(Z), "y"),
        rule(Z.minus(HALF.times(Z)), "0.5f * z"),
        rule(ZERO.times(Z), "0f"),
        rule(Z.times(ONE), "z"),
        rule(Z.times(constant(-1)), "-z"),
        rule(Z.times(TWO), "2f * z"),
        rule(TWO.times(constant(3).times(Z)), "6f * z"),
        rule(TWO.times(Z.plus(HALF)), "2f * z + 1f"),
        rule(TWO.times(Z).times(Y), "2f * (y * z)"),
        rule(Z.times(TWO.times(Y)), "2f * (z * y)"),
        rule(Z.times(negate(Y)), "-(z * y)"),
        rule(TWO.times(negate(Y)), "-2f * y"),
        rule(Z.times(ONE.over(Y)), "z / y"),
        rule(Z.times(sign(Z)), "Math.abs(z)"),
        rule(negate(negate(Z)), "z"),
        rule(negate(Z.minus(Y)), "y - z"),
        rule(negate(TWO.times(Z)), "-2f * z"),
        rule(ZERO.over(Z), "0f"),
        rule(Z.over(ONE), "z"),
        rule(negate(Z).over(Y), "-(z / y)"),
        rule(max(Z, Z), "z"),
        rule(new Fma(TWO, Z, ZERO), "2f * z"),
        rule(new Fma(ZERO, Z, Y), "y"),
        rule(select(Z, Y, Y), "y"),
        rule(select(ONE, Z, Y), "z"),
        rule(select(ZERO, Z, Y), "y"),
        rule(select(TWO.times(Z), A, Y), "z > 0f ? a : y"),
        rule(select(constant(-2).times(Z), A, Y), "-2f * z > 0f ? a : y"),
        rule(Y.times(select(Z, ONE, ZERO)), "z > 0f ? y : 0f"),
        rule(Y.plus(A).times(select(Z, ONE, ZERO)), "z > 0f ? y + a : 0f"),
        rule(Y.plus(A).times(select(Z, ONE, HALF)), "(y + a) * (z > 0f ? 1f : 0.5f)"),
        rule(Y.times(select(Z, ONE, HALF)), "z > 0f ? y : 0.5f * y"),
        rule(max(0, Z).times(select(Z, Y, ZERO)), "Math.max(0f, z) * y"),
        rule(max(0, Z).times(select(Z, Y, A)), "Math.max(0f, z) * y"),
        rule(max(0, A).times(select(Z, Y, A)), "Math.max(0f, a) * (z > 0f ? y : a)"));
  }

  private static Arguments rule(Expr expr, String simplified) {
    return Arguments.of(expr, simplified);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void leadsTo(Expr expr, String simplified) {
    assertThat(Formulas.text(Simplify.of(expr))).isEqualTo(simplified);
  }

  @Test
  void twiceIsTheSameAsOnce() {
    RandomExpr random = new RandomExpr(11);
    for (int i = 0; i < 30_000; i++) {
      Expr once = Simplify.of(random.any(5));
      assertThat(Simplify.of(once)).isEqualTo(once);
    }
    assertThat(Formulas.all()).allSatisfy(e -> assertThat(Simplify.of(e)).isEqualTo(e));
  }

  @Test
  void keepsTheValue() {
    RandomExpr random = new RandomExpr(12);
    for (int i = 0; i < 20_000; i++) {
      Expr expr = random.smooth(5);
      Map<String, Double> point = Map.of("z", 0.3 + i * 1e-4, "a", -1.7, "y", 0.6);
      double value = Evaluate.of(expr, point);
      assertThat(Evaluate.of(Simplify.of(expr), point))
          .isCloseTo(value, within(1e-12 * Math.max(1, Math.abs(value))));
    }
  }

  @Test
  void keepsTheValueOfChoicesAndRoots() {
    RandomExpr random = new RandomExpr(13);
    int compared = 0;
    for (int i = 0; i < 20_000; i++) {
      Expr expr = random.any(4);
      Map<String, Double> point = Map.of("z", 0.3001, "a", -1.7002, "y", 0.6003);
      double value = Evaluate.of(expr, point);
      if (isRegular(expr, point)) {
        assertThat(Evaluate.of(Simplify.of(expr), point))
            .as(expr.toString())
            .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(15_000);
  }

  /** Whether no part is infinite or NaN, which the rules may simplify away. */
  private static boolean isRegular(Expr expr, Map<String, Double> point) {
    return Math.abs(Evaluate.of(expr, point)) < 1e6
        && expr.operands().stream().allMatch(operand -> isRegular(operand, point));
  }
}
