package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Formulas.text;
import static dev.synapt.processor.expr.Notation.constant;
import static dev.synapt.processor.expr.Notation.select;
import static dev.synapt.processor.expr.Variable.A;
import static dev.synapt.processor.expr.Variable.Z;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Choices, and the arithmetic in their place. */
class BranchFreeTest {
  private static final Variable DA = new Variable("da");

  /** Every power of two of both signs, the neighbours of zero and one, the limits. */
  private static List<Float> floats() {
    List<Float> floats = new ArrayList<>(List.of(0f, -0f, Float.MAX_VALUE, -Float.MAX_VALUE));
    floats.addAll(List.of(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY));
    for (int exponent = -149; exponent <= 127; exponent++) {
      for (float mantissa : new float[] {1, 1.25f, 1.999f}) {
        floats.add(Math.scalb(mantissa, exponent));
        floats.add(-Math.scalb(mantissa, exponent));
      }
    }
    floats.addAll(List.of(Math.nextUp(1f), Math.nextDown(1f), 3f, -3f, 2.9999998f, -2.9999998f));
    return floats;
  }

  static Stream<Activation> chosen() {
    return Stream.of(
        Activation.RELU,
        Activation.LEAKY_RELU,
        Activation.ELU,
        Activation.SELU,
        Activation.HARD_SIGMOID);
  }

  @ParameterizedTest
  @MethodSource("chosen")
  void theirValuesAreThoseOfTheChoice(Activation activation) {
    ActivationFormula formula = Formulas.activation(activation);
    for (float z : floats()) {
      Map<String, Float> sum = Map.of("z", z);
      float a = FloatEvaluate.of(formula.value(), sum, Arithmetic.FUSED);
      assertThat(FloatEvaluate.of(formula.forward(), sum, Arithmetic.FUSED))
          .as("%s of %s", activation, z)
          .isEqualTo(a + 0f);
      Map<String, Float> output = Map.of("a", a, "da", 2f);
      float expected = FloatEvaluate.of(formula.gradient(), output, Arithmetic.FUSED);
      assertThat(FloatEvaluate.of(formula.backward(DA), output, Arithmetic.FUSED))
          .as("the gradient of %s at %s", activation, z)
          .isEqualTo(2 * expected + 0f);
    }
  }

  @ParameterizedTest
  @MethodSource("chosen")
  void theyHaveNoBranch(Activation activation) {
    ActivationFormula formula = Formulas.activation(activation);
    assertThat(text(formula.forward())).doesNotContain("?");
    assertThat(text(formula.backward(DA))).doesNotContain("?");
  }

  @ParameterizedTest
  @MethodSource("chosen")
  void notANumberStaysVisible(Activation activation) {
    ActivationFormula formula = Formulas.activation(activation);
    Map<String, Float> nan = Map.of("z", Float.NaN, "a", Float.NaN, "da", 1f);
    assertThat(FloatEvaluate.of(formula.forward(), nan, Arithmetic.FUSED)).isNaN();
    assertThat(FloatEvaluate.of(formula.backward(DA), nan, Arithmetic.FUSED)).isNaN();
  }

  @ParameterizedTest
  @EnumSource(
      value = Activation.class,
      names = {"SIGMOID", "TANH", "GELU", "SILU", "SOFTPLUS", "SOFTSIGN", "MISH", "EXPONENTIAL"})
  void whatHasNoChoiceStaysAsItIs(Activation activation) {
    ActivationFormula formula = Formulas.activation(activation);
    assertThat(formula.forward()).isEqualTo(formula.value());
  }

  @Test
  void aChoiceWithoutRuleStaysOne() {
    for (Expr choice :
        List.of(
            select(Z, Z.plus(constant(1)), Z),
            select(A.minus(Z), A, Z),
            select(A, constant(1), A.times(A)))) {
      assertThat(BranchFree.of(choice, Z)).isEqualTo(choice);
    }
  }

  @Test
  void anAlphaBelowOneIsTheLowerBound() {
    ActivationFormula elu = ActivationFormula.of(Activation.ELU, 0, 0.5);
    assertThat(text(elu.backward(DA)))
        .isEqualTo("da * (Math.max(0.5f, Math.min(1f, a * 1e38f * 1e38f)) + Math.min(0f, a))");
    ActivationFormula plain = ActivationFormula.of(Activation.ELU, 0, 1);
    assertThat(text(plain.backward(DA))).isEqualTo("da * (1f + Math.min(0f, a))");
  }
}
