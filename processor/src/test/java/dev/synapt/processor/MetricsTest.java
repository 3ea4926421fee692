package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.TargetDataset;
import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Network;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.processor.testing.RandomExamples;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.ClassTrainer;
import dev.synapt.training.Evaluation;
import dev.synapt.training.GradientDescent;
import dev.synapt.training.RegressionScores;
import dev.synapt.training.TargetTrainer;
import dev.synapt.training.Trainer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever counts, and wherever outputs and targets stand: metrics are what a scan of the
 * predictions gives.
 */
class MetricsTest {
  private static final Map<String, Planner> WAYS = LoopShapes.measured();

  /** Within a block, whole ones, with vectors that are not full, two batches of an evaluation. */
  private static final int[] COUNTS = {1, 15, 16, 31, 33, 64, 300};

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    networks = GeneratedNetworks.withVectors(Stream.concat(models(), regressions()).toList(), WAYS);
  }

  static Stream<ModelSpec> models() {
    return Stream.of(sides(), classes(), signs()).flatMap(models -> models);
  }

  /** Side by side, in rows of one and of several outputs. */
  private static Stream<ModelSpec> sides() {
    return Stream.of(2, 34)
        .flatMap(inputs -> Stream.of(1, 3).flatMap(units -> sides(inputs, units)));
  }

  private static Stream<ModelSpec> sides(int inputs, int units) {
    ModelSpec plain =
        ModelSpec.named("Sides_" + inputs + "_" + units)
            .input(inputs)
            .layer(DenseSpec.of("side", units).activation(Activation.SIGMOID))
            .loss(Loss.BINARY_CROSSENTROPY);
    ModelSpec smooth =
        ModelSpec.named("Smooth_" + inputs + "_" + units)
            .input(inputs)
            .layer(DenseSpec.of("side", units).activation(Activation.SIGMOID))
            .loss(Loss.BINARY_CROSSENTROPY)
            .labelSmoothing(0.9);
    return Stream.of(plain, smooth);
  }

  private static Stream<ModelSpec> classes() {
    return Stream.of(Loss.SPARSE_CATEGORICAL_CROSSENTROPY, Loss.CATEGORICAL_CROSSENTROPY)
        .flatMap(
            loss ->
                Stream.of(2, 34)
                    .map(
                        inputs ->
                            ModelSpec.named("Kind_" + inputs + "_" + loss.name().charAt(0))
                                .input(inputs)
                                .layer(DenseSpec.of("kind", 5).activation(Activation.SOFTMAX))
                                .loss(loss)));
  }

  private static Stream<ModelSpec> signs() {
    return Stream.of(2, 34)
        .map(
            inputs ->
                ModelSpec.named("Signs_" + inputs)
                    .input(inputs)
                    .layer(DenseSpec.of("sign", 2).activation(Activation.TANH))
                    .loss(Loss.HINGE));
  }

  private static Stream<ModelSpec> regressions() {
    return Stream.of(2, 34)
        .flatMap(inputs -> Stream.of(3, 5).map(outputs -> regression(inputs, outputs)));
  }

  private static ModelSpec regression(int inputs, int outputs) {
    return ModelSpec.named("Value_" + inputs + "_" + outputs)
        .input(inputs)
        .layer(DenseSpec.of("value", outputs))
        .loss(Loss.MEAN_SQUARED_ERROR);
  }

  @ParameterizedTest
  @MethodSource("models")
  void accuracyIsWhatAScanOfThePredictionsGives(ModelSpec model) {
    for (String way : WAYS.keySet()) {
      for (int count : COUNTS) {
        Trainer<?> trainer = networks.get(way, model).trainer(GradientDescent.of(0.1), 3);
        RandomExamples examples = RandomExamples.of(model, count, count);
        // Before the first step, this row is on the edge: 0, one half, or equally probable.
        Arrays.fill(examples.features(), 0, model.inputs(), 0);
        if (model.loss() == Loss.BINARY_CROSSENTROPY) {
          // Smoothed, it is one half.
          examples.targets()[0] = Math.nextUp(0.5f);
        }
        for (int steps = 0; steps < 2; steps++) {
          assertThat(evaluate(trainer, examples).accuracy())
              .describedAs("%s: %s examples, %s steps", way, count, steps)
              .isEqualTo(scan(trainer, examples));
          examples.step(trainer);
        }
      }
    }
    assertThat(networks.hasTrainedInVectors("vectors", model))
        .isEqualTo(VectorFlavour.isOn(model.name()));
  }

  /** Of either sign: infinity less itself may have another one than a NaN that was read. */
  @ParameterizedTest
  @MethodSource("models")
  void nanIsOnNoSideAndOfNoClass(ModelSpec model) {
    for (String way : WAYS.keySet()) {
      Trainer<?> trainer = networks.get(way, model).trainer(GradientDescent.of(0.1), 3);
      RandomExamples examples = RandomExamples.of(model, 40, 8);
      float[] features = examples.features();
      Arrays.fill(features, 0, 2 * model.inputs(), Float.POSITIVE_INFINITY);
      features[0] = Float.NEGATIVE_INFINITY;
      features[2 * model.inputs()] = Float.NaN;
      Evaluation evaluation = evaluate(trainer, examples);
      assertThat(evaluation.loss()).isNaN();
      assertThat(evaluation.accuracy()).describedAs(way).isEqualTo(scan(trainer, examples));
    }
  }

  @ParameterizedTest
  @MethodSource("regressions")
  void scoresOfARegressionAreThoseOfEachExampleInTurn(ModelSpec model) {
    for (String way : WAYS.keySet()) {
      for (int count : COUNTS) {
        RandomExamples examples = RandomExamples.of(model, count, count);
        TargetDataset data = targets(model, examples);
        TargetTrainer<?> trainer =
            (TargetTrainer<?>) networks.get(way, model).trainer(GradientDescent.of(0.1), 3);
        RegressionScores scores = RegressionScores.of((Network) trainer.model(), data);
        assertThat(scores(trainer.evaluate(data))).describedAs(way).isEqualTo(scores);
        Evaluation epoch =
            trainer.fit(data, fit -> fit.batchSize(count).shuffle(false)).last().training();
        assertThat(scores(epoch)).describedAs(way).isEqualTo(scores);
      }
    }
  }

  private static RegressionScores scores(Evaluation evaluation) {
    return new RegressionScores(
        evaluation.metric("mae"), evaluation.metric("rmse"), evaluation.metric("r2"));
  }

  @Test
  void countsBothHitsAndMisses() {
    ModelSpec model = sides(2, 3).findFirst().orElseThrow();
    Trainer<?> trainer = networks.get("vectors", model).trainer(GradientDescent.of(0.1), 3);
    double accuracy = evaluate(trainer, RandomExamples.of(model, 300, 300)).accuracy();
    assertThat(accuracy).isBetween(0.2, 0.8);
  }

  private static Evaluation evaluate(Trainer<?> trainer, RandomExamples examples) {
    ModelSpec spec = trainer.spec();
    return trainer instanceof ClassTrainer<?> learner
        ? learner.evaluate(ClassDataset.of(examples.features(), spec.inputs(), examples.classes()))
        : ((TargetTrainer<?>) trainer).evaluate(targets(spec, examples));
  }

  private static TargetDataset targets(ModelSpec spec, RandomExamples examples) {
    return TargetDataset.of(examples.features(), spec.inputs(), examples.targets(), spec.outputs());
  }

  private static double scan(Trainer<?> trainer, RandomExamples examples) {
    ModelSpec spec = trainer.spec();
    int outputs = spec.outputs();
    float[] predictions = new float[examples.count() * outputs];
    ((Network) trainer.model()).predictBatch(examples.features(), examples.count(), predictions);
    boolean areSides = spec.loss() == Loss.BINARY_CROSSENTROPY || spec.loss() == Loss.HINGE;
    double threshold = spec.loss() == Loss.BINARY_CROSSENTROPY ? 0.5 : 0;
    int hits = 0;
    for (int i = 0; i < examples.count(); i++) {
      int at = i * outputs;
      for (int j = at; areSides && j < at + outputs; j++) {
        hits += predictions[j] > threshold == examples.targets()[j] > threshold ? 1 : 0;
      }
      if (!areSides && !Float.isNaN(predictions[at])) {
        int label =
            examples.classes().length > 0
                ? examples.classes()[i]
                : first(examples.targets(), at, outputs);
        hits += first(predictions, at, outputs) == label ? 1 : 0;
      }
    }
    return (double) hits / (areSides ? predictions.length : examples.count());
  }

  /** The first of the largest numbers. */
  private static int first(float[] values, int from, int count) {
    int best = 0;
    for (int j = 1; j < count; j++) {
      best = values[from + j] > values[from + best] ? j : best;
    }
    return best;
  }
}
