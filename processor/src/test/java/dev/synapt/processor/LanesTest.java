package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.TargetDataset;
import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Network;
import dev.synapt.network.Parameters;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.Bits;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.processor.testing.RandomExamples;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.ClassTrainer;
import dev.synapt.training.TargetTrainer;
import dev.synapt.training.Trainer;
import dev.synapt.training.TrainerOutputs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tiny networks, of which 32 examples stand side by side, learn the same as with a row for each
 * example, however many there are.
 */
class LanesTest {
  private static final Planner LANES = new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED);
  private static final Planner VECTORS = LoopShapes.vectorsAtOnce(Arithmetic.FUSED);
  private static final Planner ROWS = LoopShapes.ROW_KERNELS.planner(Arithmetic.FUSED);
  private static final int[] COUNTS = {1, 31, 32, 7, 33, 64, 100, 2};

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    networks =
        GeneratedNetworks.withVectors(
            Stream.concat(models(), predictedOnly()).toList(),
            Map.of("lanes", LANES, "vectors", VECTORS, "rows", ROWS));
  }

  private static Stream<ModelSpec> models() {
    return Stream.of(
            Arrays.stream(Loss.values()).map(LanesTest::model),
            Arrays.stream(Loss.values()).map(LanesTest::plain),
            Arrays.stream(Activation.values())
                .filter(hidden -> hidden != Activation.SOFTMAX)
                .map(LanesTest::hidden))
        .flatMap(models -> models);
  }

  private static Stream<ModelSpec> predictedOnly() {
    return Stream.of(
        ModelSpec.named("Many_inputs")
            .input(16)
            .layer(DenseSpec.of("hidden", 3).activation(Activation.GELU).withoutBias())
            .layer(DenseSpec.of("answer", 9).activation(Activation.SOFTMAX))
            .loss(Loss.CATEGORICAL_CROSSENTROPY),
        ModelSpec.named("With_dropout")
            .input(3)
            .layer(DenseSpec.of("hidden", 5).activation(Activation.ELU))
            .layer(new DropoutSpec("thinned", 0.5))
            .layer(DenseSpec.of("answer", 2).activation(Activation.LINEAR))
            .loss(Loss.HUBER));
  }

  /** Every activation in front of an output. */
  private static ModelSpec hidden(Activation activation) {
    return ModelSpec.named("Hidden_" + activation)
        .input(14)
        .layer(DenseSpec.of("hidden", 6).activation(activation))
        .layer(DenseSpec.of("answer", 2).activation(Activation.SIGMOID))
        .loss(Loss.BINARY_CROSSENTROPY);
  }

  /** One layer, one output where the loss allows it, no smoothing: what other code is for. */
  private static ModelSpec plain(Loss loss) {
    Activation output = LossMatrix.outputs(loss).get(0);
    return ModelSpec.named("Plain_" + loss)
        .input(1)
        .layer(DenseSpec.of("answer", output == Activation.SOFTMAX ? 8 : 1).activation(output))
        .loss(loss);
  }

  private static ModelSpec model(Loss loss) {
    List<Activation> outputs = LossMatrix.outputs(loss);
    Activation output = outputs.get(outputs.size() - 1);
    ModelSpec model =
        ModelSpec.named("Of_" + loss)
            .input(3)
            .layer(DenseSpec.of("hidden", 5).activation(Activation.SILU).l2(1e-3))
            .layer(DenseSpec.of("more", 4).activation(Activation.RELU).withoutBias())
            .layer(DenseSpec.of("answer", 3).activation(output))
            .loss(loss);
    return LossMatrix.takesLabelSmoothing(loss) ? model.labelSmoothing(0.1) : model;
  }

  @Test
  void theNetworksAreInLanes() {
    assertThat(models().map(LANES::plan))
        .allMatch(NetworkPlan::trainsInLanes)
        .noneMatch(NetworkPlan::lanesInVectors);
    assertThat(models().map(VECTORS::plan))
        .allMatch(NetworkPlan::trainsInLanes)
        .allMatch(NetworkPlan::lanesInVectors);
    assertThat(models().map(ROWS::plan)).noneMatch(NetworkPlan::trainsInLanes);
  }

  @ParameterizedTest
  @MethodSource("models")
  void gradientsAndOutputsHaveTheSameBits(ModelSpec model) {
    compareWithRows("lanes", model);
  }

  @ParameterizedTest
  @MethodSource("models")
  void soTheyHaveInVectors(ModelSpec model) {
    compareWithRows("vectors", model);
    assertThat(networks.hasTrainedInVectors("vectors", model))
        .isEqualTo(VectorFlavour.isOn(model.name()));
  }

  /** The order of the sum in double is that of the loops, too. */
  @ParameterizedTest
  @MethodSource("models")
  void lossesAreEqualInVectors(ModelSpec model) {
    Trainer<?> lanes = networks.get("lanes", model).trainer(Adam.of(0.01), 7);
    Trainer<?> vectors = networks.get("vectors", model).trainer(Adam.of(0.01), 7);
    for (int count : COUNTS) {
      Batch batch = RandomExamples.of(model, count, count).batch();
      assertThat(vectors.lossAndGradients(batch, DropoutMask.none()))
          .isEqualTo(lanes.lossAndGradients(batch, DropoutMask.none()));
    }
  }

  /** Threads divide the blocks of a batch, and have nothing in common that they write. */
  @ParameterizedTest
  @MethodSource("models")
  void threadsChangeNothingInVectors(ModelSpec model) {
    RandomExamples examples = RandomExamples.of(model, 3_000, 11);
    int[] expected = trained(model, examples, 1);
    for (int threads : new int[] {2, 3}) {
      assertThat(trained(model, examples, threads)).as("%d threads", threads).isEqualTo(expected);
    }
  }

  private static int[] trained(ModelSpec model, RandomExamples examples, int threads) {
    Trainer<?> trainer = networks.get("vectors", model).trainer(Adam.of(0.01), 7);
    if (trainer instanceof ClassTrainer<?> learner) {
      learner.fit(
          ClassDataset.of(examples.features(), model.inputs(), examples.classes()),
          fit -> fit.epochs(3).batchSize(500).threads(threads));
    } else {
      ((TargetTrainer<?>) trainer)
          .fit(
              TargetDataset.of(
                  examples.features(), model.inputs(), examples.targets(), model.outputs()),
              fit -> fit.epochs(3).batchSize(500).threads(threads));
    }
    return Bits.of(model, trainer.parameters());
  }

  private static void compareWithRows(String way, ModelSpec model) {
    Trainer<?> lanes = networks.get(way, model).trainer(Adam.of(0.01), 7);
    Trainer<?> rows = networks.get("rows", model).trainer(Adam.of(0.01), 7);
    for (int count : COUNTS) {
      Batch batch = RandomExamples.of(model, count, count).batch();
      double ofLanes = lanes.lossAndGradients(batch, DropoutMask.none());
      double ofRows = rows.lossAndGradients(batch, DropoutMask.none());
      // In another order, but in double.
      assertThat(ofLanes).isCloseTo(ofRows, within(1e-6 * Math.abs(ofRows)));
      assertThat(Bits.of(model, lanes.gradients()))
          .as("%d examples", count)
          .isEqualTo(Bits.of(model, rows.gradients()));
      assertThat(TrainerOutputs.of(lanes, batch)).isDeepEqualTo(TrainerOutputs.of(rows, batch));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void metricsAreTheSame(ModelSpec model) {
    RandomExamples examples = RandomExamples.of(model, 100, 5);
    Map<String, Double> rows = metrics("rows", model, examples);
    assertThat(rows).isNotEmpty();
    assertThat(metrics("lanes", model, examples)).isEqualTo(rows);
    assertThat(metrics("vectors", model, examples)).isEqualTo(rows);
  }

  @ParameterizedTest
  @MethodSource("models")
  void predictionsInVectorsHaveTheSameBits(ModelSpec model) {
    comparePredictions(model);
  }

  /** Wider ones are predicted, but not trained, with an example in every lane. */
  @ParameterizedTest
  @MethodSource("predictedOnly")
  void soDoThoseOfNetworksThatLearnInRows(ModelSpec model) {
    assertThat(VECTORS.plan(model))
        .matches(NetworkPlan::predictsInColumns)
        .matches(plan -> !plan.trainsInLanes());
    comparePredictions(model);
  }

  private static void comparePredictions(ModelSpec model) {
    Parameters parameters = networks.get("lanes", model).trainer(Adam.of(0.01), 7).parameters();
    Network portable = networks.get("lanes", model).model(parameters);
    Network vectors = networks.get("vectors", model).model(parameters);
    for (int count : new int[] {1, 7, 600, 8, 3, 17, 257, 9, 256, 31}) {
      float[] rows = RandomExamples.of(model, count, count).features();
      assertThat(Bits.ofBatch(vectors, rows, count))
          .as("%d examples", count)
          .isEqualTo(Bits.ofBatch(portable, rows, count));
    }
    assertThat(networks.hasPredictedInVectors("vectors", model))
        .isEqualTo(VectorFlavour.isOn(model.name()));
  }

  private static Map<String, Double> metrics(String way, ModelSpec model, RandomExamples examples) {
    Trainer<?> trainer = networks.get(way, model).trainer(Adam.of(0.01), 7);
    if (trainer instanceof ClassTrainer<?> learner) {
      return learner
          .evaluate(ClassDataset.of(examples.features(), model.inputs(), examples.classes()))
          .metrics();
    }
    return ((TargetTrainer<?>) trainer)
        .evaluate(
            TargetDataset.of(
                examples.features(), model.inputs(), examples.targets(), model.outputs()))
        .metrics();
  }
}
