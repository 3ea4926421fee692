package dev.synapt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.model.Activation;
import dev.synapt.spec.ActivationSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ElementWiseTest {
  /** Values of the definitions at z = -1.5 and z = 2, from 30 decimal digits. */
  @ParameterizedTest
  @CsvSource({
    "LINEAR, -1.5, 2",
    "SIGMOID, 0.18242552380635635, 0.8807970779778824",
    "TANH, -0.9051482536448664, 0.9640275800758169",
    "RELU, 0, 2",
    "LEAKY_RELU, -0.3, 2",
    "ELU, -0.5438088878960992, 2",
    "SELU, -1.3658143533672527, 2.101401974710961",
    "GELU, -0.1002108019032871, 1.9544997361036416",
    "GELU_TANH, -0.10042842301976708, 1.954597694087775",
    "SILU, -0.2736382857095345, 1.7615941559557649",
    "SOFTPLUS, 0.2014132779827524, 2.1269280110429727",
    "SOFTSIGN, -0.6, 0.6666666666666666",
    "HARD_SIGMOID, 0.25, 0.8333333333333334",
    "EXPONENTIAL, 0.22313016014842982, 7.38905609893065",
    "MISH, -0.29809974216680674, 1.9439589595339946"
  })
  void givesTheDefinition(Activation activation, double atMinusOneAndAHalf, double atTwo) {
    ElementWise f = ElementWise.of(ActivationSpec.of(activation, 0.2, 0.7));

    assertThat(f.value().applyAsDouble(-1.5)).isCloseTo(atMinusOneAndAHalf, within(1e-15));
    assertThat(f.value().applyAsDouble(2)).isCloseTo(atTwo, within(2e-15));
  }

  @Test
  void derivativesAtKinksAreThoseOfPyTorch() {
    assertThat(derivative(ActivationSpec.of(Activation.RELU), 0)).isEqualTo(0);
    assertThat(derivative(new ActivationSpec.LeakyRelu(0.2), 0)).isEqualTo(0.2);
    assertThat(derivative(new ActivationSpec.Elu(0.7), 0)).isEqualTo(0.7);
    assertThat(derivative(ActivationSpec.of(Activation.SELU), 0))
        .isEqualTo(1.0507009873554805 * 1.6732632423543772);
    assertThat(derivative(ActivationSpec.of(Activation.HARD_SIGMOID), 3)).isEqualTo(0);
    assertThat(derivative(ActivationSpec.of(Activation.HARD_SIGMOID), -3)).isEqualTo(0);
  }

  @ParameterizedTest
  @MethodSource("dev.synapt.reference.Matrix#elementWise")
  void staysFiniteFarOut(ActivationSpec activation) {
    ElementWise f = ElementWise.of(activation);
    for (double z : List.of(-1e4, -800.0, -40.0, 0.0, 40.0, 700.0, 1e4)) {
      if (activation.function() == Activation.EXPONENTIAL && z > 700) {
        continue;
      }
      assertThat(f.value().applyAsDouble(z)).as("f(%s)", z).isFinite();
      assertThat(f.derivative().applyAsDouble(z)).as("f'(%s)", z).isFinite();
    }
    assertThat(f.value().applyAsDouble(Double.NaN)).isNaN();
  }

  @Test
  void softmaxIsNotElementWise() {
    assertThatThrownBy(() -> ElementWise.of(ActivationSpec.of(Activation.SOFTMAX)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only the last layer can have it");
  }

  private static double derivative(ActivationSpec activation, double z) {
    return ElementWise.of(activation).derivative().applyAsDouble(z);
  }
}
