package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Network;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.Bits;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.processor.testing.RandomExamples;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.Trainer;
import dev.synapt.training.TrainerOutputs;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However a prediction is asked for, it is the same to the bit: one example or several, by a model
 * or by the trainer that it comes from.
 */
class PredictionTest {
  /** More than the longest block of a batch, and no multiple of any. */
  private static final int EXAMPLES = 261;

  /** A method has at most 64 KB, and straight-line code at most 32 bytes a multiply-add. */
  private static final int MOST_MULTIPLY_ADDS = 2_000;

  private static final List<ModelSpec> MODELS =
      Stream.concat(
              IntStream.iterate(2000, seed -> seed + 1)
                  .mapToObj(RandomModel::of)
                  .filter(PredictionTest::canBeStraightLine)
                  .limit(12),
              Stream.of(
                  model("Tiny", 2, 3, 1),
                  model("Few", 3, 2, 4, 3),
                  model("Sixteen", 16, 4, 3),
                  model("Wide", 21, 66, 17)))
          .toList();

  private static GeneratedNetworks networks;

  private static Map<String, Planner> ways() {
    Map<String, Planner> ways = new TreeMap<>(LoopShapes.ways(Arithmetic.FUSED));
    ways.put("measured", new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED));
    ways.put("unfused", new Planner(Arithmetic.UNFUSED, LoopThresholds.MEASURED));
    ways.put("vectors", new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED, true));
    ways.put("unfused_vectors", new Planner(Arithmetic.UNFUSED, LoopThresholds.MEASURED, true));
    return ways;
  }

  private static boolean canBeStraightLine(ModelSpec spec) {
    return new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED)
        .plan(spec).layers().stream()
            .filter(DensePlan.class::isInstance)
            .map(DensePlan.class::cast)
            .allMatch(dense -> dense.multiplyAdds() <= MOST_MULTIPLY_ADDS);
  }

  /** Sigmoids between layers of these widths; softmax, unless there is one output. */
  private static ModelSpec model(String name, int inputs, int... widths) {
    ModelSpec model = ModelSpec.named(name).input(inputs);
    for (int i = 0; i < widths.length; i++) {
      boolean probabilities = i == widths.length - 1 && widths[i] > 1;
      model =
          model.layer(
              DenseSpec.of("layer" + i, widths[i])
                  .activation(probabilities ? Activation.SOFTMAX : Activation.SIGMOID));
    }
    boolean binary = widths[widths.length - 1] == 1;
    return model.loss(binary ? Loss.BINARY_CROSSENTROPY : Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
  }

  @BeforeAll
  static void compile() {
    networks = GeneratedNetworks.withVectors(MODELS, ways());
  }

  /**
   * Up to sixteen inputs have an array each where batches are predicted, up to fourteen in
   * training.
   */
  @ParameterizedTest
  @CsvSource({"14, true, true", "15, true, false", "16, true, false", "17, false, false"})
  void fewInputsHaveAnExampleInEveryLane(int inputs, boolean predicts, boolean trains) {
    NetworkPlan plan =
        new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED).plan(model("Net", inputs, 4, 3));
    assertThat(plan.predictsInColumns()).isEqualTo(predicts);
    assertThat(plan.trainsInLanes()).isEqualTo(trains);
  }

  /** The totals of more could overflow where they are multiplied over the lanes. */
  @ParameterizedTest
  @CsvSource({"8, true", "9, false"})
  void fewOutputsAreTrainedInLanes(int outputs, boolean trains) {
    NetworkPlan plan =
        new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED).plan(model("Net", 4, outputs));
    assertThat(plan.predictsInColumns()).isTrue();
    assertThat(plan.trainsInLanes()).isEqualTo(trains);
  }

  static Stream<Arguments> models() {
    return MODELS.stream()
        .flatMap(model -> ways().keySet().stream().map(way -> Arguments.of(way, model)));
  }

  @ParameterizedTest
  @MethodSource("models")
  void isTheSameOnAllWays(String way, ModelSpec spec) {
    RandomExamples examples = RandomExamples.of(spec, EXAMPLES, 5);
    Trainer<?> trainer = trained(way, spec);
    Network model = trainer.model();
    Network.Predictor predictor = model.predictor();
    int[] order = IntStream.range(0, EXAMPLES).toArray();
    float[][] ofTrainer = TrainerOutputs.of(trainer, examples.batch(order));
    float[] ofBatch = new float[EXAMPLES * spec.outputs()];
    model.predictBatch(examples.features(), EXAMPLES, ofBatch);

    for (int i = 0; i < EXAMPLES; i++) {
      float[] x = row(examples.features(), i, spec.inputs());
      int[] expected = Bits.of(model.predict(x));
      float[] ofPredictor = new float[spec.outputs()];
      predictor.predict(x, ofPredictor);
      assertThat(Bits.of(ofPredictor)).isEqualTo(expected);
      assertThat(Bits.of(row(ofBatch, i, spec.outputs()))).isEqualTo(expected);
      // In vectors, rows are padded.
      assertThat(Bits.of(Arrays.copyOf(ofTrainer[i], spec.outputs()))).isEqualTo(expected);
    }
  }

  /** A batch finds what an earlier one of any size has left, or another thread has taken. */
  @ParameterizedTest
  @MethodSource("models")
  void batchesOfAnySizeFollowEachOther(String way, ModelSpec spec) {
    int most = 300;
    Network model = trained(way, spec).model();
    float[] features = RandomExamples.of(spec, most, 7).features();
    float[] all = new float[most * spec.outputs()];
    model.predictBatch(features, most, all);
    int[] counts = {1, 3, 5, 41, 100, 257, 300, 2, 0, 40};
    Network growing = trained(way, spec).model();
    for (int count : counts) {
      assertThat(batch(growing, features, count)).isEqualTo(Bits.of(first(all, count, spec)));
    }
    IntStream.range(0, 8 * counts.length)
        .parallel()
        .map(i -> counts[i % counts.length])
        .forEach(
            count ->
                assertThat(batch(model, features, count))
                    .isEqualTo(Bits.of(first(all, count, spec))));
  }

  private static int[] batch(Network model, float[] features, int count) {
    float[] out = new float[count * model.outputs()];
    model.predictBatch(features, count, out);
    return Bits.of(out);
  }

  private static float[] first(float[] all, int count, ModelSpec spec) {
    return Arrays.copyOf(all, count * spec.outputs());
  }

  @ParameterizedTest
  @MethodSource("models")
  void aModelIsASnapshot(String way, ModelSpec spec) {
    Trainer<?> trainer = trained(way, spec);
    Network model = trainer.model();
    float[] x = row(RandomExamples.of(spec, 1, 6).features(), 0, spec.inputs());
    int[] before = Bits.of(model.predict(x));

    RandomExamples.of(spec, 4, 7).step(trainer);

    assertThat(Bits.of(model.predict(x))).isEqualTo(before);
    assertThat(Bits.of(networks.get(way, spec).model(model.parameters()).predict(x)))
        .isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aPredictorAllocatesNothing(String way, ModelSpec spec) {
    Network.Predictor predictor = trained(way, spec).model().predictor();
    float[] x = RandomExamples.of(spec, 1, 6).features();
    float[] out = new float[spec.outputs()];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    // The JVM itself may allocate while it compiles: not in every round.
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 100; i++) {
        predictor.predict(x, out);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isZero();
  }

  @ParameterizedTest
  @MethodSource("models")
  void arraysOfOtherLengthsAreRefused(String way, ModelSpec spec) {
    Network model = trained(way, spec).model();
    int inputs = spec.inputs();
    int outputs = spec.outputs();

    assertThatThrownBy(() -> model.predict(new float[inputs + 1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%s has %d inputs an example. Received: an array of length %d",
            spec.name(), inputs, inputs + 1);
    assertThatThrownBy(() -> model.predictor().predict(new float[inputs], new float[outputs + 2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%s has %d outputs an example. Received: an array of length %d",
            spec.name(), outputs, outputs + 2);
    assertThatThrownBy(
            () -> model.predictBatch(new float[3 * inputs - 1], 3, new float[3 * outputs]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "3 examples of %s have %d inputs. Received: an array of length %d",
            spec.name(), 3 * inputs, 3 * inputs - 1);
  }

  /** After a few steps, so that no bias is zero. */
  private static Trainer<?> trained(String way, ModelSpec spec) {
    Trainer<?> trainer = networks.get(way, spec).trainer(Adam.of(0.01), 3);
    for (int step = 0; step < 3; step++) {
      RandomExamples.of(spec, 8, step).step(trainer);
    }
    return trainer;
  }

  private static float[] row(float[] rows, int i, int width) {
    return Arrays.copyOfRange(rows, i * width, (i + 1) * width);
  }
}
