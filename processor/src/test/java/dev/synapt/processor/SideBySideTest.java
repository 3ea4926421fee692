package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Network;
import dev.synapt.network.Parameters;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.plan.PlanReport;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.Bits;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.RandomExamples;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Batches that vectors predict with examples side by side have the bits of portable code, for any
 * number of units and examples. {@link RowsInVectorsTest} has every activation.
 */
class SideBySideTest {
  private static final Map<String, Planner> WAYS =
      Map.of(
          "portable", new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED),
          "vectors", new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED, true));

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    networks = GeneratedNetworks.withVectors(models().toList(), WAYS);
  }

  /** A tile of each size alone, with others, and several; the middle layer fills vectors. */
  static Stream<ModelSpec> models() {
    return IntStream.rangeClosed(1, 25).mapToObj(SideBySideTest::model);
  }

  private static ModelSpec model(int units) {
    DenseSpec answer =
        DenseSpec.of("answer", units)
            .activation(units % 2 == 0 ? Activation.SOFTMAX : Activation.SIGMOID);
    return ModelSpec.named("Units" + units)
        .input(units)
        .layer(DenseSpec.of("first", units).withoutBias())
        .layer(new DropoutSpec("thinned", 0.25))
        .layer(DenseSpec.of("middle", 16).activation(Activation.RELU))
        .layer(units % 3 == 0 ? answer.withoutBias() : answer)
        .loss(units % 2 == 0 ? Loss.SPARSE_CATEGORICAL_CROSSENTROPY : Loss.BINARY_CROSSENTROPY);
  }

  @ParameterizedTest
  @MethodSource("models")
  void batchesHaveTheSameBits(ModelSpec model) {
    Parameters parameters = networks.get("portable", model).trainer(Adam.of(0.01), 7).parameters();
    Network portable = networks.get("portable", model).model(parameters);
    Network vectors = networks.get("vectors", model).model(parameters);
    for (int count : new int[] {1, 7, 8, 16, 31, 32, 33, 64, 100, 257, 32}) {
      float[] rows = RandomExamples.of(model, count, count).features();
      assertThat(Bits.ofBatch(vectors, rows, count))
          .as("%d examples", count)
          .isEqualTo(Bits.ofBatch(portable, rows, count));
    }
    assertThat(networks.hasPredictedInVectors("vectors", model))
        .isEqualTo(VectorFlavour.isOn(model.name()));
  }

  /** An example that is no number, or infinite, leaves its neighbours as they are. */
  @ParameterizedTest
  @MethodSource("models")
  void examplesDoNotMix(ModelSpec model) {
    Parameters parameters = networks.get("portable", model).trainer(Adam.of(0.01), 7).parameters();
    Network network = networks.get("vectors", model).model(parameters);
    float[] rows = RandomExamples.of(model, 64, 3).features();
    float[] out = new float[64 * model.outputs()];
    network.predictBatch(rows, 64, out);
    float[] expected = out.clone();
    for (float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY, 1e30f, -1e30f}) {
      Arrays.fill(rows, 5 * model.inputs(), 6 * model.inputs(), value);
      network.predictBatch(rows, 64, out);
      System.arraycopy(out, 5 * model.outputs(), expected, 5 * model.outputs(), model.outputs());
      assertThat(Bits.of(out)).as("%s", value).isEqualTo(Bits.of(expected));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void theSourceHasThem(ModelSpec model) {
    NetworkPlan plan = WAYS.get("vectors").plan(model);
    assertThat(plan.predictsSideBySide()).isEqualTo(!plan.predictsInColumns());
    assertThat(WAYS.get("portable").plan(model).predictsSideBySide()).isFalse();
    assertThat(plan.portable().predictsSideBySide()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20-32-16-1",
        "64-10",
        "9-50-50-4",
        "33-65-17",
        "200-50-10",
        "300-300-10",
        "700-260-30",
        "6-16-6",
        "50-8-1",
        "100-2",
        "300-3",
        "40-2-1",
        "2000-17",
        "24-4-2",
        "17-4-1",
        "784-100-10"
      })
  void pays(String shape) {
    assertThat(plan(shape).predictsSideBySide()).isTrue();
  }

  /** Features are many, or units fill their vectors, or weights or values are too many. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "400-25-15-10",
        "784-128-10",
        "784-64-10",
        "256-64-10",
        "784-10",
        "784-512-512-10",
        "3000-2",
        "1-3000-1",
        "1000-1000-1000"
      })
  void rowsPay(String shape) {
    assertThat(plan(shape).predictsSideBySide()).isFalse();
  }

  private static NetworkPlan plan(String shape) {
    List<Integer> sizes = Arrays.stream(shape.split("-")).map(Integer::valueOf).toList();
    ModelSpec spec = ModelSpec.named("Net").input(sizes.get(0));
    for (int layer = 1; layer < sizes.size(); layer++) {
      spec = spec.layer(DenseSpec.of("layer" + layer, sizes.get(layer)));
    }
    return WAYS.get("vectors").plan(spec.loss(Loss.MEAN_SQUARED_ERROR));
  }

  /** Without rows in vectors, the Vector API starts where every CPU has a panel of examples. */
  @Test
  void fewerExamplesThanAPanelStartNoVectors() {
    ModelSpec model =
        ModelSpec.named("Late")
            .input(40)
            .layer(DenseSpec.of("first", 3))
            .layer(DenseSpec.of("last", 2))
            .loss(Loss.MEAN_SQUARED_ERROR);
    GeneratedNetworks late = GeneratedNetworks.withVectors(List.of(model), WAYS);
    Network network = late.get("vectors", model).trainer(Adam.of(0.01), 7).model();
    network.predictBatch(new float[31 * 40], 31, new float[31 * 2]);
    assertThat(late.hasPredictedInVectors("vectors", model)).isFalse();
    network.predictBatch(new float[32 * 40], 32, new float[32 * 2]);
    assertThat(late.hasPredictedInVectors("vectors", model)).isEqualTo(VectorFlavour.isOn("Late"));
  }

  @Test
  void unfusedMultiplyAddsStayInRows() {
    Planner unfused = new Planner(Arithmetic.UNFUSED, LoopThresholds.MEASURED, true);
    assertThat(unfused.plan(model(20)).predictsSideBySide()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "20-32-16-1, '280 multiply-adds, at most 509'",
    "64-10, '896 multiply-adds, at most 916'"
  })
  void theReportSaysWhy(String shape, String reason) {
    assertThat(PlanReport.of(plan(shape)))
        .contains(
            "batch prediction: or vectors of examples, side by side (copies of features worth "
                + reason);
    assertThat(PlanReport.of(plan("784-10"))).doesNotContain("side by side");
  }
}
