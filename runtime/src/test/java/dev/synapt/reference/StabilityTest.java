package dev.synapt.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.DropoutMask;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** With logits of +-1e4, losses and gradients are the finite numbers of the formulas. */
class StabilityTest {
  /** One weight of 1: the input is the logit, and the bias's gradient is the sum's. */
  @ParameterizedTest
  @CsvSource({
    "10000, 1, 0, 0",
    "10000, 0, 10000, 1",
    "-10000, 1, 10000, -1",
    "-10000, 0, 0, 0",
    "10000, 0.25, 7500, 0.75"
  })
  void binaryCrossentropy(double logit, double label, double loss, double gradient) {
    ModelSpec spec =
        ModelSpec.named("Binary")
            .input(1)
            .layer(DenseSpec.of("output", 1).activation(Activation.SIGMOID))
            .loss(Loss.BINARY_CROSSENTROPY);
    ReferencePass pass = pass(spec, new double[] {1, 0}, row(logit), row(label));

    assertThat(pass.loss()).isEqualTo(loss);
    assertThat(pass.gradient("output.bias")).containsExactly(gradient);
    // Adding 0 turns -0.0 into 0.0.
    assertThat(pass.gradient("output.weight")).containsExactly(gradient * logit + 0.0);
  }

  @ParameterizedTest
  @EnumSource(
      value = Loss.class,
      names = {"SPARSE_CATEGORICAL_CROSSENTROPY", "CATEGORICAL_CROSSENTROPY", "KL_DIVERGENCE"})
  void categoricalLosses(Loss loss) {
    ModelSpec spec =
        ModelSpec.named("Categorical")
            .input(1)
            .layer(DenseSpec.of("output", 3).activation(Activation.SOFTMAX))
            .loss(loss);
    double[] parameters = {1, -1, 0, 0, 0, 0};

    ReferencePass wrong = pass(spec, parameters, row(1e4), row(0, 1, 0));
    assertThat(wrong.loss()).isEqualTo(2e4);
    assertThat(wrong.outputs().data).containsExactly(1, 0, 0);
    assertThat(wrong.gradient("output.bias")).containsExactly(1, -1, 0);
    assertThat(wrong.gradient("output.weight")).containsExactly(1e4, -1e4, 0);

    ReferencePass right = pass(spec, parameters, row(-1e4), row(0, 1, 0));
    assertThat(right.loss()).isEqualTo(0);
    assertThat(right.gradient("output.bias")).containsExactly(0, 0, 0);
  }

  @Test
  void logCoshAndSoftplus() {
    ModelSpec spec =
        ModelSpec.named("Smooth")
            .input(1)
            .layer(DenseSpec.of("output", 1).activation(Activation.SOFTPLUS))
            .loss(Loss.LOG_COSH);
    ReferencePass pass = pass(spec, new double[] {1, 0}, row(1e4), row(0));

    assertThat(pass.loss()).isEqualTo(1e4 - StrictMath.log(2));
    assertThat(pass.gradient("output.bias")).containsExactly(1);
  }

  private static ReferencePass pass(ModelSpec spec, double[] parameters, double[] x, double[] y) {
    Examples examples =
        new Examples(DMatrixRMaj.wrap(1, x.length, x), DMatrixRMaj.wrap(1, y.length, y));
    return ReferenceNetwork.of(spec, parameters).lossAndGradients(examples, DropoutMask.none());
  }

  private static double[] row(double... values) {
    return values;
  }
}
