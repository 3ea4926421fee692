package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Network;
import dev.synapt.network.Parameters;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.Bits;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.processor.testing.RandomExamples;
import dev.synapt.processor.testing.SameGradients;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.Trainer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Activations of rows in vectors, their derivatives and softmax have the bits of portable ones, in
 * rows that are no whole vectors, fused or not.
 */
class RowsInVectorsTest {
  private static final Map<String, Planner> WAYS =
      Map.of(
          "portable", new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED),
          "vectors", LoopShapes.vectorsAtOnce(Arithmetic.FUSED),
          "unfused", new Planner(Arithmetic.UNFUSED, LoopThresholds.MEASURED),
          "unfusedVectors", LoopShapes.vectorsAtOnce(Arithmetic.UNFUSED),
          "later", new Planner(Arithmetic.FUSED, LoopShapes.vectorsAfter(300_000), true));

  private static final int INPUTS = 9;

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    networks = GeneratedNetworks.withVectors(models().toList(), WAYS);
  }

  static Stream<ModelSpec> models() {
    return Stream.of(hidden(), softmax(), narrow(), LossesInVectorsTest.softmax())
        .flatMap(some -> some);
  }

  /**
   * Few units behind two vectors of inputs and more: as few and as many as tiles of columns have.
   */
  private static Stream<ModelSpec> narrow() {
    return Map.of(32, 5, 33, 6, 47, 7, 61, 9, 64, 10).entrySet().stream()
        .map(
            sizes ->
                ModelSpec.named("Of_" + sizes.getKey() + "_" + sizes.getValue())
                    .input(INPUTS)
                    .layer(DenseSpec.of("wide", sizes.getKey()).activation(Activation.TANH))
                    .layer(DenseSpec.of("narrow", sizes.getValue()).activation(Activation.RELU))
                    .layer(DenseSpec.of("again", sizes.getKey()).activation(Activation.SIGMOID))
                    .layer(DenseSpec.of("kind", sizes.getValue()).activation(Activation.SOFTMAX))
                    .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY));
  }

  /** Every activation, in front of a layer and as the output. */
  private static Stream<ModelSpec> hidden() {
    return Arrays.stream(Activation.values())
        .filter(activation -> activation != Activation.SOFTMAX)
        .map(
            activation ->
                ModelSpec.named("Of_" + activation)
                    .input(INPUTS)
                    .layer(DenseSpec.of("wide", 37).activation(activation))
                    .layer(DenseSpec.of("narrow", 11).activation(activation).withoutBias())
                    .layer(DenseSpec.of("answer", 19).activation(activation))
                    .loss(Loss.MEAN_SQUARED_ERROR));
  }

  /** As many classes as there are columns for, one more, and few. */
  private static Stream<ModelSpec> softmax() {
    return Stream.of(10, 17, LoopThresholds.SOFTMAX_COLUMNS, LoopThresholds.SOFTMAX_COLUMNS + 1)
        .flatMap(
            classes ->
                Stream.of(Loss.SPARSE_CATEGORICAL_CROSSENTROPY, Loss.KL_DIVERGENCE)
                    .map(
                        loss ->
                            ModelSpec.named("Of_" + classes + "_" + loss)
                                .input(INPUTS)
                                .layer(DenseSpec.of("hidden", 21).activation(Activation.TANH))
                                .layer(
                                    DenseSpec.of("answer", classes).activation(Activation.SOFTMAX))
                                .loss(loss)));
  }

  @ParameterizedTest
  @MethodSource("models")
  void gradientsAndOutputsHaveTheSameBits(ModelSpec model) {
    compareTraining(model, "portable", "vectors");
    compareTraining(model, "unfused", "unfusedVectors");
  }

  private static void compareTraining(ModelSpec model, String portable, String inVectors) {
    Trainer<?> expected = networks.get(portable, model).trainer(Adam.of(0.01), 7);
    Trainer<?> received = networks.get(inVectors, model).trainer(Adam.of(0.01), 7);
    SameGradients.check(model, expected, received, 1, 33, 8, 5, 64);
    assertThat(networks.hasTrainedInVectors(inVectors, model))
        .isEqualTo(VectorFlavour.isOn(model.name()));
  }

  @ParameterizedTest
  @MethodSource("models")
  void predictionsHaveTheSameBits(ModelSpec model) {
    comparePredictions(model, "portable", "vectors");
    comparePredictions(model, "unfused", "unfusedVectors");
  }

  private static void comparePredictions(ModelSpec model, String portable, String inVectors) {
    Parameters parameters = networks.get(portable, model).trainer(Adam.of(0.01), 7).parameters();
    Network expecting = networks.get(portable, model).model(parameters);
    Network receiving = networks.get(inVectors, model).model(parameters);
    for (int count : new int[] {1, 7, 600, 8, 3, 17, 257, 256, 31}) {
      float[] rows = RandomExamples.of(model, count, count).features();
      assertThat(Bits.ofBatch(receiving, rows, count))
          .as("%d examples", count)
          .isEqualTo(Bits.ofBatch(expecting, rows, count));
    }
    assertThat(networks.hasPredictedInVectors(inVectors, model))
        .isEqualTo(VectorFlavour.isOn(model.name()));
  }

  @ParameterizedTest
  @MethodSource("models")
  void singlePredictionsHaveTheSameBits(ModelSpec model) {
    compareSinglePredictions(model, "portable", "vectors");
    compareSinglePredictions(model, "unfused", "unfusedVectors");
  }

  private static void compareSinglePredictions(ModelSpec model, String portable, String inVectors) {
    Parameters parameters = networks.get(portable, model).trainer(Adam.of(0.01), 7).parameters();
    Network expecting = networks.get(portable, model).model(parameters);
    Network receiving = networks.get(inVectors, model).model(parameters);
    Network.Predictor predictor = receiving.predictor();
    float[] out = new float[model.outputs()];
    float[] rows = RandomExamples.of(model, 40, 3).features();
    for (int i = 0; i < 40; i++) {
      float[] x = Arrays.copyOfRange(rows, i * INPUTS, (i + 1) * INPUTS);
      int[] expected = Bits.of(expecting.predict(x));
      predictor.predict(x, out);
      assertThat(Bits.of(out)).isEqualTo(expected);
      assertThat(Bits.of(receiving.predict(x))).isEqualTo(expected);
    }
    assertThat(networks.hasPredictedInVectors(inVectors, model))
        .isEqualTo(VectorFlavour.isOn(model.name()));
  }

  /** Vectors take over while several threads predict. */
  @ParameterizedTest
  @MethodSource("softmax")
  void nothingChangesWhenVectorsTakeOver(ModelSpec model) {
    int many = WAYS.get("later").plan(model).predictionsBeforeVectors();
    assertThat(many).isBetween(20, 1_000);
    Parameters parameters = networks.get("portable", model).trainer(Adam.of(0.01), 7).parameters();
    Network network = networks.get("later", model).model(parameters);
    float[] x = RandomExamples.of(model, 1, 3).features();
    int[] expected = Bits.of(networks.get("portable", model).model(parameters).predict(x));
    for (int i = 0; i < many; i++) {
      assertThat(Bits.of(network.predict(x))).isEqualTo(expected);
    }
    assertThat(networks.hasPredictedInVectors("later", model)).isFalse();
    List<int[]> later =
        IntStream.range(0, 4 * many).parallel().mapToObj(i -> Bits.of(network.predict(x))).toList();
    assertThat(later).allMatch(bits -> Arrays.equals(bits, expected));
    assertThat(networks.hasPredictedInVectors("later", model))
        .isEqualTo(VectorFlavour.isOn(model.name()));
  }

  /** Sums far from zero, infinite, no numbers: what a unit makes of them, its neighbours too. */
  @ParameterizedTest
  @MethodSource("models")
  void sumsOfAllSizesHaveTheSameBits(ModelSpec model) {
    float[] sums = {
      0f,
      -0f,
      1e-40f,
      -1e-40f,
      1f,
      -1f,
      9.5f,
      -9.5f,
      80f,
      -87.5f,
      -95f,
      100f,
      -104.5f,
      1e30f,
      -1e30f,
      Float.POSITIVE_INFINITY,
      Float.NEGATIVE_INFINITY,
      Float.NaN
    };
    float[] features = new float[sums.length * INPUTS];
    IntStream.range(0, sums.length).forEach(i -> features[i * INPUTS] = sums[i]);
    int[] expected = ofBatch("portable", model, features);
    assertThat(ofBatch("vectors", model, features)).isEqualTo(expected);
    assertThat(ofSingles("portable", model, features)).isEqualTo(expected);
    assertThat(ofSingles("vectors", model, features)).isEqualTo(expected);
    int[] unfused = ofBatch("unfused", model, features);
    assertThat(ofBatch("unfusedVectors", model, features)).isEqualTo(unfused);
    assertThat(ofSingles("unfusedVectors", model, features)).isEqualTo(unfused);
  }

  private static Network network(String way, ModelSpec model) {
    Parameters parameters = networks.get("portable", model).trainer(Adam.of(0.01), 7).parameters();
    return networks.get(way, model).model(parameters);
  }

  private static int[] ofBatch(String way, ModelSpec model, float[] features) {
    int count = features.length / INPUTS;
    float[] out = new float[count * model.outputs()];
    network(way, model).predictBatch(features, count, out);
    return bits(out);
  }

  private static int[] ofSingles(String way, ModelSpec model, float[] features) {
    Network network = network(way, model);
    int outputs = model.outputs();
    float[] out = new float[features.length / INPUTS * outputs];
    for (int i = 0; i < features.length / INPUTS; i++) {
      float[] x = Arrays.copyOfRange(features, i * INPUTS, (i + 1) * INPUTS);
      System.arraycopy(network.predict(x), 0, out, i * outputs, outputs);
    }
    return bits(out);
  }

  /** Of NaN there is one: its sign and payload are the CPU's. */
  private static int[] bits(float[] numbers) {
    return IntStream.range(0, numbers.length).map(i -> Float.floatToIntBits(numbers[i])).toArray();
  }
}
