package dev.synapt.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationSpecTest {
  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyActivationKeepsItsFunctionAndOnlyItsParameters(Activation function) {
    ActivationSpec spec = ActivationSpec.of(function, 0.01, 0.5);
    assertThat(spec.function()).isEqualTo(function);
    assertThat(spec)
        .isEqualTo(
            switch (function) {
              case LEAKY_RELU -> new ActivationSpec.LeakyRelu(0.01);
              case ELU -> new ActivationSpec.Elu(0.5);
              default -> new ActivationSpec.Plain(function);
            })
        .hasToString(
            switch (function) {
              case LEAKY_RELU -> "LEAKY_RELU(slope 0.01)";
              case ELU -> "ELU(alpha 0.5)";
              default -> function.name();
            });
  }

  @Test
  void defaultsAreThoseOfTheVocabulary() {
    assertThat(ActivationSpec.of(Activation.LEAKY_RELU))
        .isEqualTo(new ActivationSpec.LeakyRelu(Activation.DEFAULT_SLOPE));
    assertThat(ActivationSpec.of(Activation.ELU))
        .isEqualTo(new ActivationSpec.Elu(Activation.DEFAULT_ALPHA));
  }

  @Test
  void aWrongParameterCanBePrintedToo() {
    assertThat(new ActivationSpec.LeakyRelu(Double.NaN)).hasToString("LEAKY_RELU(slope NaN)");
    assertThat(new ActivationSpec.Elu(Double.NEGATIVE_INFINITY))
        .hasToString("ELU(alpha -Infinity)");
  }
}
