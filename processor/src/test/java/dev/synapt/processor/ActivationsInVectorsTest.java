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
import dev.synapt.processor.testing.Bits;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.Trainer;
import dev.synapt.training.TrainerOutputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

  private static final int EXAMPLES = 3_000;

  /** Layers of one alpha have a loop in common. */
  private static final ModelSpec TWO_ALPHAS =
      ModelSpec.named("TwoAlphas")
          .input(40)
          .layer(DenseSpec.of("first", 40).activation(new ActivationSpec.Elu(0.5)))
          .layer(DenseSpec.of("second", 40).activation(new ActivationSpec.Elu(2)))
          .layer(DenseSpec.of("third", 40).activation(new ActivationSpec.Elu(0.5)))
          .layer(DenseSpec.of("y", 1))
          .loss(Loss.MEAN_SQUARED_ERROR);

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    List<ModelSpec> models = new ArrayList<>(models());
    hiddenLayers().forEach(models::add);
    models.add(TWO_ALPHAS);
    networks = GeneratedNetworks.withVectors(models, WAYS);
  }

  private static Stream<Activation> activations() {
    return Arrays.stream(Activation.values())
        .filter(activation -> activation != Activation.SOFTMAX);
  }

  private static List<ModelSpec> models() {
    return activations()
        .map(
            activation ->
                ModelSpec.named("Of_" + activation)
                    .input(1)
                    .layer(DenseSpec.of("y", 1).activation(activation).withoutBias())
                    .loss(Loss.MEAN_SQUARED_ERROR))
        .toList();
  }

  /** Examples side by side, and rows of vectors and a part of one. */
  private static Stream<ModelSpec> hiddenLayers() {
    return activations()
        .flatMap(activation -> Stream.of(5, 40).map(units -> hidden(activation, units)));
  }

  private static ModelSpec hidden(Activation activation, int units) {
    return ModelSpec.named("Hidden_" + activation + units)
        .input(units)
        .layer(DenseSpec.of("hidden", units).activation(activation))
        .layer(DenseSpec.of("y", 1))
        .loss(Loss.MEAN_ABSOLUTE_ERROR);
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

  /**
   * With weights of 1 from each input to its unit, and from every unit to the output, the gradients
   * of the biases are the derivatives at the features of one example.
   */
  @ParameterizedTest
  @MethodSource("hiddenLayers")
  void haveTheSameDerivatives(ModelSpec model) {
    int units = model.inputs();
    float[] features = moderateFloats(EXAMPLES * units);
    Trainer<?> portable = withUnitWeights("portable", model);
    Trainer<?> vectors = withUnitWeights("vectors", model);

    Set<Float> seen = new HashSet<>();
    for (int i = 0; i < EXAMPLES; i++) {
      Batch one = Batch.ofTargets(features, new float[EXAMPLES], new int[] {i});
      float[] expected = derivatives(portable, one);
      float[] received = derivatives(vectors, one);
      for (int j = 0; j < units; j++) {
        if (Float.floatToIntBits(received[j]) != Float.floatToIntBits(expected[j])) {
          fail(
              "%s at %s: expected %s. Received: %s",
              model.name(), features[i * units + j], expected[j], received[j]);
        }
        seen.add(expected[j]);
      }
    }
    assertThat(seen).doesNotContain(Float.NaN).anyMatch(derivative -> derivative != 0);
    assertThat(networks.hasTrainedInVectors("vectors", model))
        .isEqualTo(VectorFlavour.isOn(model.name()));
  }

  @Test
  void everyAlphaHasALoop() {
    float[] parameters = new float[3 * 41 * 40 + 41];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (i * 37 % 101 - 50) / 200f;
    }
    float[] features = new float[40];
    for (int i = 0; i < features.length; i++) {
      features[i] = (i * 11 % 17 - 8) / 4f;
    }
    Batch batch = Batch.ofTargets(features, new float[1], new int[] {0});
    List<int[]> gradients = new ArrayList<>();
    for (String way : WAYS.keySet()) {
      Trainer<?> trainer =
          networks
              .get(way, TWO_ALPHAS)
              .trainer(Parameters.of(TWO_ALPHAS, parameters), Adam.of(0.1), 1);
      trainer.lossAndGradients(batch, DropoutMask.none());
      gradients.add(Bits.of(TWO_ALPHAS, trainer.gradients()));
    }
    assertThat(gradients.get(0)).isEqualTo(gradients.get(1));
    assertThat(Arrays.stream(gradients.get(0)).distinct().count()).isGreaterThan(3_000);
  }

  /** Of all exponents that leave a sum of some finite, and many between -10 and 10. */
  private static float[] moderateFloats(int count) {
    float[] floats = new float[count];
    int step = (int) ((1L << 32) / count) | 1;
    for (int i = 0; i < count; i++) {
      float any = Float.intBitsToFloat(i * step);
      floats[i] = Math.abs(any) < 1e36f ? any : i * step * 0x1p-31f * 10;
    }
    return floats;
  }

  private static Trainer<?> withUnitWeights(String way, ModelSpec model) {
    int units = model.inputs();
    float[] parameters = new float[units * units + units + units + 1];
    for (int j = 0; j < units; j++) {
      parameters[j * units + j] = 1;
      parameters[units * units + units + j] = 1;
    }
    return networks.get(way, model).trainer(Parameters.of(model, parameters), Adam.of(0.1), 1);
  }

  private static float[] derivatives(Trainer<?> trainer, Batch one) {
    trainer.lossAndGradients(one, DropoutMask.none());
    int units = trainer.spec().inputs();
    int biases = units * units;
    return Arrays.copyOfRange(trainer.gradients().flat(trainer.spec()), biases, biases + units);
  }

  private static float[][] outputs(String way, ModelSpec model, Batch batch) {
    Parameters one = Parameters.of(model, new float[] {1});
    Trainer<?> trainer = networks.get(way, model).trainer(one, Adam.of(0.1), 1);
    trainer.lossAndGradients(batch, DropoutMask.none());
    return TrainerOutputs.of(trainer, batch);
  }
}
