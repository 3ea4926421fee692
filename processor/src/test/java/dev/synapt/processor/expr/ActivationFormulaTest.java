package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Formulas.activation;
import static dev.synapt.processor.expr.Formulas.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.model.Activation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every activation as it is printed: value, gradient, and what backward keeps for it. */
class ActivationFormulaTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LINEAR       | z
          SIGMOID      | FloatMath.sigmoid(z)
          TANH         | FloatMath.tanh(z)
          RELU         | Math.max(0f, z)
          LEAKY_RELU   | Math.max(0.3f * z, z)
          ELU          | z > 0f ? z : 1.5f * FloatMath.expm1(z)
          SELU         | z > 0f ? 1.050701f * z : 1.7580993f * FloatMath.expm1(z)
          GELU         | z * Math.fma(0.5f, FloatMath.erf(0.70710677f * z), 0.5f)
          GELU_TANH    | z * FloatMath.sigmoid(z * Math.fma(0.071354814f, Math.min(144f, z * z), 1.5957692f))
          SILU         | z * FloatMath.sigmoid(z)
          SOFTPLUS     | FloatMath.softplus(z)
          SOFTSIGN     | z / (1f + Math.abs(z))
          HARD_SIGMOID | Math.min(1f, Math.max(0f, Math.fma(0.16666667f, z, 0.5f)))
          EXPONENTIAL  | FloatMath.exp(z)
          MISH         | z * FloatMath.tanhSoftplus(z)
          """)
  void valueIsPrintedAs(Activation activation, String expected) {
    assertThat(text(activation(activation).value())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LINEAR       | 1f
          SIGMOID      | a * (1f - a)
          TANH         | 1f - a * a
          RELU         | a > 0f ? 1f : 0f
          LEAKY_RELU   | a > 0f ? 1f : 0.3f
          ELU          | a > 0f ? 1f : a + 1.5f
          SELU         | a > 0f ? 1.050701f : a + 1.7580993f
          HARD_SIGMOID | 1f > a ? (a > 0f ? 0.16666667f : 0f) : 0f
          EXPONENTIAL  | a
          """)
  void gradientNeedsOnlyTheOutput(Activation activation, String expected) {
    assertThat(text(activation(activation).gradient())).isEqualTo(expected);
    assertThat(activation(activation).fromOutput()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GELU      | Math.fma(z, 0.3989423f * FloatMath.exp(-0.5f * (z * z)), Math.fma(0.5f, FloatMath.erf(0.70710677f * z), 0.5f))
          GELU_TANH | Math.fma(z, sigmoid * (1f - sigmoid) * Math.fma(0.21406445f, Math.min(144f, z * z), 1.5957692f), sigmoid)
          SILU      | Math.fma(z, sigmoid * (1f - sigmoid), sigmoid)
          SOFTPLUS  | FloatMath.sigmoid(z)
          SOFTSIGN  | 1f / ((1f + Math.abs(z)) * (1f + Math.abs(z)))
          MISH      | Math.fma(z, (1f - tanhSoftplus * tanhSoftplus) * FloatMath.sigmoid(z), tanhSoftplus)
          """)
  void gradientNeedsTheSum(Activation activation, String expected) {
    assertThat(text(Steps.of(activation(activation).gradient()).result())).isEqualTo(expected);
    assertThat(activation(activation).fromOutput()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LINEAR       | da
          SIGMOID      | da * (a * (1f - a))
          RELU         | da * Math.min(1f, a * 1e38f * 1e38f)
          LEAKY_RELU   | da * Math.max(0.3f, Math.min(1f, a * 1e38f * 1e38f))
          ELU          | da * (Math.max(1f, Math.min(1.5f, 1.5f - a * 1e38f * 1e38f)) + Math.min(0f, a))
          SELU         | da * (Math.max(1.050701f, Math.min(1.7580993f, 1.7580993f - a * 1e38f * 1e38f)) + Math.min(0f, a))
          HARD_SIGMOID | da * Math.min(Math.min(0.16666667f, a * 1e38f * 1e38f), Math.min(0.16666667f, (1f - a) * 1e38f * 1e38f))
          SOFTSIGN     | da / ((1f + Math.abs(z)) * (1f + Math.abs(z)))
          """)
  void backwardIsPrintedAs(Activation activation, String expected) {
    assertThat(text(activation(activation).backward(new Variable("da")))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RELU | Math.max(0f, z)
          ELU  | Math.max(0f, z) + 1.5f * FloatMath.expm1(Math.min(0f, z))
          SELU | 1.050701f * Math.max(0f, z) + 1.7580993f * FloatMath.expm1(Math.min(0f, z))
          """)
  void forwardIsPrintedAs(Activation activation, String expected) {
    assertThat(text(activation(activation).forward())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "LINEAR, -2",
    "SIGMOID, 0.11920292202211755",
    "TANH, -0.9640275800758169",
    "RELU, 0",
    "LEAKY_RELU, -0.6",
    "ELU, -1.296997075145081",
    "SELU, -1.5201664685956948",
    "GELU, -0.04550026389635842",
    "GELU_TANH, -0.04540230591222494",
    "SILU, -0.2384058440442351",
    "SOFTPLUS, 0.1269280110429726",
    "SOFTSIGN, -0.6666666666666666",
    "HARD_SIGMOID, 0.16666666666666666",
    "EXPONENTIAL, 0.1353352832366127",
    "MISH, -0.2525014826957088"
  })
  void valueAtMinusTwoIs(Activation activation, double expected) {
    assertThat(Evaluate.of(activation(activation).value(), Map.of("z", -2.0)))
        .isCloseTo(expected, within(1e-14));
  }

  @Test
  void aLeakyReluWithoutSlopeIsARelu() {
    assertThat(ActivationFormula.of(Activation.LEAKY_RELU, 0, 1))
        .isEqualTo(activation(Activation.RELU));
  }

  @Test
  void softmaxIsRefused() {
    assertThatThrownBy(() -> activation(Activation.SOFTMAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("Received: SOFTMAX");
  }

  @ParameterizedTest
  @MethodSource("dev.synapt.processor.expr.Formulas#activations")
  void gradientHasOneVariable(Activation activation) {
    ActivationFormula formula = activation(activation);
    assertThat(formula.gradient().contains(formula.fromOutput() ? Variable.Z : Variable.A))
        .isFalse();
  }
}
