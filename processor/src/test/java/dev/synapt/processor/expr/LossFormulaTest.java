package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Formulas.loss;
import static dev.synapt.processor.expr.Formulas.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.processor.expr.LossFormula.Elementwise;
import dev.synapt.processor.expr.LossFormula.SoftmaxCrossEntropy;
import dev.synapt.processor.expr.LossFormula.Targets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every loss as it is printed, and the fused gradients beside the derived ones. */
class LossFormulaTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MEAN_SQUARED_ERROR  | LINEAR      | (a - y) * (a - y) | 2f * (a - y)
          MEAN_ABSOLUTE_ERROR | RELU        | Math.abs(a - y) | Math.signum(a - y)
          HUBER               | TANH        | Math.abs(a - y) > 1f ? Math.abs(a - y) - 0.5f : 0.5f * ((a - y) * (a - y)) | Math.abs(a - y) > 1f ? Math.signum(a - y) : a - y
          LOG_COSH            | LINEAR      | Math.abs(a - y) > 1f ? Math.abs(a - y) - 0.6931472f + FloatMath.log1p(FloatMath.exp(-2f * Math.abs(a - y))) : -0.5f * FloatMath.log1p(-(FloatMath.tanh(a - y) * FloatMath.tanh(a - y))) | FloatMath.tanh(a - y)
          POISSON             | SOFTPLUS    | a - y * FloatMath.log(a + 1e-7f) | 1f - y / (a + 1e-7f)
          POISSON             | RELU        | a - y * FloatMath.log(a + 1e-7f) | 1f - y / (a + 1e-7f)
          HINGE               | LINEAR      | Math.max(0f, 1f - y * a) | 1f > y * a ? -y : 0f
          SQUARED_HINGE       | TANH        | Math.max(0f, 1f - y * a) * Math.max(0f, 1f - y * a) | -2f * (Math.max(0f, 1f - y * a) * y)
          """)
  void unfused(Loss loss, Activation output, String value, String gradient) {
    Elementwise formula = loss(loss, output);
    assertThat(formula.fused()).isFalse();
    assertThat(text(formula.value())).isEqualTo(value);
    assertThat(text(formula.gradient())).isEqualTo(gradient);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BINARY_CROSSENTROPY | SIGMOID     | Math.max(0f, z) - z * y + FloatMath.log1p(FloatMath.exp(-Math.abs(z)))
          POISSON             | EXPONENTIAL | a - y * z
          """)
  void fused(Loss loss, Activation output, String value) {
    Elementwise formula = loss(loss, output);
    assertThat(formula.fused()).isTrue();
    assertThat(text(formula.value())).isEqualTo(value);
    assertThat(text(formula.gradient())).isEqualTo("a - y");
  }

  @ParameterizedTest
  @CsvSource({
    "BINARY_CROSSENTROPY, SIGMOID, 0",
    "BINARY_CROSSENTROPY, SIGMOID, 0.25",
    "BINARY_CROSSENTROPY, SIGMOID, 1",
    "POISSON, EXPONENTIAL, 0",
    "POISSON, EXPONENTIAL, 7"
  })
  void fusedGradientIsTheDerivative(Loss loss, Activation output, double y) {
    Elementwise formula = loss(loss, output);
    Expr a = Formulas.activation(output).value();
    Expr derived = Derivative.of(Substitute.of(formula.value(), Variable.A, a), Variable.Z);
    Expr given = Substitute.of(formula.gradient(), Variable.A, a);
    for (double z = -30.05; z < 30; z += 0.1) {
      Map<String, Double> point = Map.of("z", z, "y", y);
      assertThat(Evaluate.of(given, point))
          .isCloseTo(Evaluate.of(derived, point), within(1e-12 * Math.exp(Math.max(0, z))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SPARSE_CATEGORICAL_CROSSENTROPY, CLASS",
    "CATEGORICAL_CROSSENTROPY, PROBABILITIES",
    "KL_DIVERGENCE, PROBABILITIES_LESS_ENTROPY"
  })
  void softmaxCrossEntropySaysHowItsTargetsAreGiven(Loss loss, Targets targets) {
    assertThat(LossFormula.of(loss, Activation.SOFTMAX))
        .isEqualTo(new SoftmaxCrossEntropy(targets));
  }

  @ParameterizedTest
  @CsvSource({
    "BINARY_CROSSENTROPY, LINEAR", "SPARSE_CATEGORICAL_CROSSENTROPY, SIGMOID",
    "CATEGORICAL_CROSSENTROPY, RELU", "KL_DIVERGENCE, LINEAR",
    "MEAN_SQUARED_ERROR, SOFTMAX", "POISSON, SOFTMAX"
  })
  void anOutputWithoutFormulaIsRefused(Loss loss, Activation output) {
    assertThatThrownBy(() -> LossFormula.of(loss, output))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("Received: " + loss + " of " + output);
  }

  @Test
  void theLogarithmOfCoshIsItsTrueValueNearZeroAndFarAway() {
    Expr value = loss(Loss.LOG_COSH, Activation.LINEAR).value();
    for (double d : new double[] {1e-150, 1e-9, 1e-4, 0.5, 0.999, 1.001, 3, 18}) {
      double half = StrictMath.sinh(d / 2);
      double expected = StrictMath.log1p(2 * half * half);
      assertThat(Evaluate.of(value, Map.of("a", d, "y", 0.0)))
          .isCloseTo(expected, within(1e-14 * expected));
    }
  }
}
