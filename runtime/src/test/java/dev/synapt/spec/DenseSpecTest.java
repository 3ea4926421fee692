package dev.synapt.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Dense;
import dev.synapt.model.Initializer;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DenseSpecTest {
  private static final DenseSpec PLAIN = DenseSpec.of("a", 3);

  /** The annotation of the front end and the records behind it agree on every default. */
  @Test
  void whatIsNotGivenIsAsTheAnnotationHasIt() {
    Map<String, Object> defaults = new TreeMap<>();
    for (Method attribute : Dense.class.getDeclaredMethods()) {
      if (attribute.getDefaultValue() != null) {
        defaults.put(attribute.getName(), attribute.getDefaultValue());
      }
    }
    ActivationSpec.LeakyRelu leaky =
        (ActivationSpec.LeakyRelu) ActivationSpec.of(Activation.LEAKY_RELU);
    ActivationSpec.Elu elu = (ActivationSpec.Elu) ActivationSpec.of(Activation.ELU);
    assertThat(defaults)
        .isEqualTo(
            Map.of(
                "activation", PLAIN.activation().function(),
                "slope", leaky.slope(),
                "alpha", elu.alpha(),
                "bias", PLAIN.bias(),
                "initializer", PLAIN.initializer(),
                "biasInitializer", PLAIN.biasInitializer(),
                "l1", PLAIN.l1(),
                "l2", PLAIN.l2()));
    assertThat(Arrays.stream(Dense.class.getDeclaredMethods()).map(Method::getName))
        .hasSize(defaults.size() + 1)
        .contains("units");
  }

  @Test
  void everyMethodChangesOnePartOfANewLayer() {
    ActivationSpec elu = new ActivationSpec.Elu(0.5);
    DenseSpec full =
        PLAIN
            .activation(elu)
            .withoutBias()
            .initializer(Initializer.HE_NORMAL)
            .biasInitializer(Initializer.TORCH_UNIFORM)
            .l1(0.1)
            .l2(0.2);
    assertThat(full)
        .isEqualTo(
            new DenseSpec(
                "a", 3, elu, false, Initializer.HE_NORMAL, Initializer.TORCH_UNIFORM, 0.1, 0.2));
    assertThat(full.activation(Activation.RELU).activation().function()).isEqualTo(Activation.RELU);
    assertThat(full.activation(Activation.RELU).l2()).isEqualTo(0.2);
    assertThat(PLAIN).isEqualTo(DenseSpec.of("a", 3)).isNotEqualTo(full);
    assertThat(PLAIN.outputs(99)).isEqualTo(3);
  }
}
