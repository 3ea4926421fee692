package dev.synapt.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.data.SeededRandom;
import dev.synapt.model.Loss;
import dev.synapt.network.DropoutMask;
import dev.synapt.reference.Matrix.Pair;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.ModelSpec;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference's gradients are those of its loss: every layer, activation and loss. */
class ReferenceGradientTest {
  private static final double RELATIVE = 1e-7;

  /** With this seed no sum and no error is near a kink, where differences are of no use. */
  private static final long SEED = 1;

  private static final Set<Loss> SMOOTHED =
      Set.of(
          Loss.BINARY_CROSSENTROPY,
          Loss.SPARSE_CATEGORICAL_CROSSENTROPY,
          Loss.CATEGORICAL_CROSSENTROPY);

  @Test
  void theMatrixHasEveryLossAndEveryActivation() {
    assertThat(Matrix.pairs()).extracting(Pair::loss).contains(Loss.values());
    assertThat(Matrix.elementWise()).hasSize(15);
  }

  @ParameterizedTest
  @MethodSource("dev.synapt.reference.Matrix#pairs")
  void areThoseOfCentralDifferences(Pair pair) {
    for (ActivationSpec hidden : Matrix.elementWise()) {
      ModelSpec spec =
          ModelSpec.named("Plain")
              .input(4)
              .layer(DenseSpec.of("hidden", 5).activation(hidden))
              .layer(DenseSpec.of("output", pair.units()).activation(pair.output()))
              .loss(pair.loss());
      assertGradients(spec, DropoutMask.none());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.synapt.reference.Matrix#pairs")
  void areThoseOfCentralDifferencesWithDropoutPenaltiesAndSmoothing(Pair pair) {
    for (ActivationSpec hidden : Matrix.elementWise()) {
      ModelSpec spec =
          ModelSpec.named("Regularised")
              .input(3)
              .layer(new DropoutSpec("thinnedInput", 0.1))
              .layer(DenseSpec.of("first", 4).activation(hidden).l1(0.02).withoutBias())
              .layer(new DropoutSpec("thinned", 0.4))
              .layer(DenseSpec.of("second", 3).activation(hidden).l2(0.03))
              .layer(DenseSpec.of("output", pair.units()).activation(pair.output()).l1(.01).l2(.02))
              .labelSmoothing(SMOOTHED.contains(pair.loss()) ? 0.1 : 0)
              .loss(pair.loss());
      assertGradients(spec, DropoutMask.of(7));
    }
  }

  private static void assertGradients(ModelSpec spec, DropoutMask dropout) {
    SeededRandom random = new SeededRandom(SEED);
    ReferenceNetwork network = ReferenceNetwork.of(spec, Matrix.parameters(spec, random));
    Examples examples = Matrix.examples(spec, 6, random);

    ReferencePass pass = network.lossAndGradients(examples, dropout);
    List<double[]> differences = CentralDifferences.gradients(network, examples, dropout);

    assertThat(pass.loss()).isEqualTo(network.loss(examples, dropout));
    for (int i = 0; i < differences.size(); i++) {
      ReferenceGradient gradient = pass.gradients().get(i);
      assertThat(Differences.relative(differences.get(i), gradient))
          .as("%s of %s", gradient.name(), spec)
          .isLessThan(RELATIVE);
    }
  }
}
