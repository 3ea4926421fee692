package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.Bits;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.processor.testing.RandomExamples;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.Trainer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Losses in vectors have the bits of portable ones where sums are far apart. */
class LossesInVectorsTest {
  private static final Map<String, Planner> WAYS =
      Map.of(
          "portable",
          new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED),
          "vectors",
          LoopShapes.vectorsAtOnce(Arithmetic.FUSED));

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    networks = GeneratedNetworks.withVectors(models().toList(), WAYS);
  }

  /** Sums that are as far apart as the features, in rows that are padded and that are not. */
  static Stream<ModelSpec> models() {
    return Stream.concat(softmax(), Stream.of(1, 3, 12).flatMap(LossesInVectorsTest::binary));
  }

  static Stream<ModelSpec> softmax() {
    return Stream.of(12, 19)
        .map(
            classes ->
                ModelSpec.named("Direct_" + classes)
                    .input(9)
                    .layer(DenseSpec.of("kind", classes).activation(Activation.SOFTMAX))
                    .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY));
  }

  private static Stream<ModelSpec> binary(int units) {
    return Stream.of(0.0, 0.1)
        .map(
            smoothing ->
                ModelSpec.named("Sides_" + units + (smoothing == 0 ? "" : "_smooth"))
                    .input(34)
                    .layer(DenseSpec.of("side", units).activation(Activation.SIGMOID))
                    .loss(Loss.BINARY_CROSSENTROPY)
                    .labelSmoothing(smoothing));
  }

  @ParameterizedTest
  @MethodSource("models")
  void lossesOfSumsFarApartHaveTheSameBits(ModelSpec model) {
    RandomExamples examples = RandomExamples.of(model, 40, 5);
    float[] features = examples.features();
    for (int i = 0; i < features.length; i++) {
      features[i] *= 300;
    }
    Trainer<?> expected = networks.get("portable", model).trainer(Adam.of(0.01), 7);
    Trainer<?> received = networks.get("vectors", model).trainer(Adam.of(0.01), 7);
    for (float first : new float[] {features[0], 0f, 1e38f}) {
      features[0] = first;
      double loss = expected.lossAndGradients(examples.batch(), DropoutMask.none());
      assertThat(loss).isGreaterThan(80);
      assertThat(received.lossAndGradients(examples.batch(), DropoutMask.none())).isEqualTo(loss);
      assertThat(Bits.of(model, received.gradients()))
          .isEqualTo(Bits.of(model, expected.gradients()));
    }
    for (float first : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      features[0] = first;
      double loss = expected.lossAndGradients(examples.batch(), DropoutMask.none());
      assertThat(loss).matches(each -> !Double.isFinite(each), "not finite");
      assertThat(received.lossAndGradients(examples.batch(), DropoutMask.none()))
          .isEqualTo((Double) loss);
    }
    assertThat(networks.hasTrainedInVectors("vectors", model))
        .isEqualTo(VectorFlavour.isOn(model.name()));
  }
}
