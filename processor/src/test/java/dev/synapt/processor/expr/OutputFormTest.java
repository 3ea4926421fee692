package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Notation.abs;
import static dev.synapt.processor.expr.Notation.constant;
import static dev.synapt.processor.expr.Notation.expm1;
import static dev.synapt.processor.expr.Notation.max;
import static dev.synapt.processor.expr.Notation.min;
import static dev.synapt.processor.expr.Notation.select;
import static dev.synapt.processor.expr.Notation.sigmoid;
import static dev.synapt.processor.expr.Notation.square;
import static dev.synapt.processor.expr.Variable.Z;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.model.Activation;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is proven, and above all what is not. */
class OutputFormTest {
  static Stream<Expr> unprovable() {
    return Stream.of(
        constant(0.5).times(max(0, Z)), // the smallest z rounds to 0
        constant(-1).times(Z),
        max(0.5, Z), // above zero everywhere
        max(constant(-0.5).times(Z), Z), // above zero on both sides
        select(Z, Z, constant(-1).times(expm1(Z))), // above zero below zero
        select(Z, constant(-1), Z),
        select(Z, sigmoid(Z), Z.minus(Constant.ONE)),
        square(Z),
        abs(Z));
  }

  @ParameterizedTest
  @MethodSource("unprovable")
  void noProofWithoutReason(Expr value) {
    assertThat(SignProof.isPositiveExactlyWhere(value, Z)).isFalse();
  }

  static Stream<Expr> provable() {
    return Stream.of(
        Z,
        max(0, Z),
        max(-1, Z),
        min(6, max(0, Z)),
        constant(2).times(max(0, Z)),
        max(constant(0.01).times(Z), Z),
        select(Z, Z, expm1(Z)),
        select(Z, constant(3), constant(0)));
  }

  @ParameterizedTest
  @MethodSource("provable")
  void whatIsProvenHoldsInFloats(Expr value) {
    assertThat(SignProof.isPositiveExactlyWhere(value, Z)).isTrue();
    for (float magnitude = Float.MIN_VALUE; magnitude < 1e30f; magnitude *= 1.5f) {
      for (float z : new float[] {magnitude, -magnitude, 0f, -0f}) {
        float a = FloatEvaluate.of(value, Map.of("z", z), Arithmetic.FUSED);
        assertThat(a > 0).as("at %s", z).isEqualTo(z > 0);
      }
      magnitude = Math.max(magnitude, 4 * Float.MIN_VALUE); // 1.5 times the smallest is itself
    }
  }

  @ParameterizedTest
  @MethodSource("dev.synapt.processor.expr.Formulas#activations")
  void bothFormsOfAGradientAgree(Activation activation) {
    ActivationFormula formula = Formulas.activation(activation);
    Expr fromInput = Derivative.of(formula.value(), Z);
    for (double z = -20; z < 20; z += 0.125) {
      double a = Evaluate.of(formula.value(), Map.of("z", z));
      double one = Evaluate.of(fromInput, Map.of("z", z));
      double other = Evaluate.of(formula.gradient(), Map.of("z", z, "a", a));
      assertThat(other).isCloseTo(one, within(1e-15 * Math.max(1, one)));
    }
  }
}
