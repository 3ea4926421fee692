package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Parameters;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.Trainer;
import dev.synapt.training.TrainerOutputs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Activations in vectors have the bits of portable ones over all of float's range. */
class ActivationsInVectorsTest {
  private static final Map<String, Planner> WAYS =
      Map.of(
          "portable",
          new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED),
          "vectors",
          LoopShapes.vectorsAtOnce(Arithmetic.FUSED));

  /** Prime to 2, so that all exponents and endings come up. */
  private static final int STEP = 12_289;

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    networks = GeneratedNetworks.withVectors(models(), WAYS);
  }

  private static List<ModelSpec> models() {
    return Arrays.stream(Activation.values())
        .filter(activation -> activation != Activation.SOFTMAX)
        .map(
            activation ->
                ModelSpec.named("Of_" + activation)
                    .input(1)
                    .layer(DenseSpec.of("y", 1).activation(activation).withoutBias())
                    .loss(Loss.MEAN_SQUARED_ERROR))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("models")
  void haveTheSameBits(ModelSpec model) {
    int count = (int) ((1L << 32) / STEP);
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = Float.intBitsToFloat(i * STEP);
    }
    int[] order = IntStream.range(0, count).toArray();
    Batch batch = Batch.ofTargets(floats, new float[count], order);

    // NaN is NaN, whatever its bits, and 0 is not -0.
    float[][] portable = outputs("portable", model, batch);
    float[][] vectors = outputs("vectors", model, batch);

    int zeros = 0;
    for (int i = 0; i < count; i++) {
      float expected = portable[i][0];
      if (Float.floatToIntBits(vectors[i][0]) != Float.floatToIntBits(expected)) {
        fail(
            "%s of %s: expected %s. Received: %s",
            model.name(), floats[i], expected, vectors[i][0]);
      }
      zeros += expected == 0 ? 1 : 0;
    }
    assertThat(zeros).as("outputs of 0").isLessThan(count);
    assertThat(networks.hasTrainedInVectors("vectors", model))
        .isEqualTo(VectorFlavour.isOn(model.name()));
  }

  private static float[][] outputs(String way, ModelSpec model, Batch batch) {
    Parameters one = Parameters.of(model, new float[] {1});
    Trainer<?> trainer = networks.get(way, model).trainer(one, Adam.of(0.1), 1);
    trainer.lossAndGradients(batch, DropoutMask.none());
    return TrainerOutputs.of(trainer, batch);
  }
}
