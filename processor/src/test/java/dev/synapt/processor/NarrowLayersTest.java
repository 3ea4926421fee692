package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.data.ClassDataset;
import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LoopShape.Accumulators;
import dev.synapt.processor.plan.LoopShape.ColumnKernel;
import dev.synapt.processor.plan.LoopShape.StraightLine;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.plan.VectorTiles;
import dev.synapt.processor.testing.Bits;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.processor.testing.RandomExamples;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.ClassTrainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Layers of one to seven units with many inputs, several examples at a time and gradients column by
 * column, have the bits of code that does one multiply-add after the other: for batches that fill
 * groups of examples and that do not, with any number of threads, and where the rows of sums are
 * padded to vectors.
 */
class NarrowLayersTest {
  private static final int WIDTH = 61;
  private static final int EXAMPLES = 40;

  private static final Map<String, Planner> WAYS =
      Map.of(
          "measured",
          new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED),
          "written_out",
          LoopShapes.STRAIGHT_LINE.planner(Arithmetic.FUSED),
          "vectors",
          LoopShapes.vectorsAtOnce(Arithmetic.FUSED),
          "unfused",
          new Planner(Arithmetic.UNFUSED, LoopThresholds.MEASURED),
          "unfused_written_out",
          LoopShapes.STRAIGHT_LINE.planner(Arithmetic.UNFUSED));

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    networks = GeneratedNetworks.withVectors(models().toList(), WAYS);
  }

  /**
   * One narrow layer reads the data set, one a hidden layer; a wide one passes back to the first.
   */
  static Stream<ModelSpec> models() {
    return IntStream.rangeClosed(1, 7).mapToObj(NarrowLayersTest::model);
  }

  private static ModelSpec model(int units) {
    return ModelSpec.named("Narrow" + units)
        .input(WIDTH)
        .layer(narrow("first", units))
        .layer(DenseSpec.of("wide", WIDTH + units).activation(Activation.SIGMOID))
        .layer(new DropoutSpec("thinned", 0.25))
        .layer(narrow("second", units))
        .layer(DenseSpec.of("kind", 3).activation(Activation.SOFTMAX))
        .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
  }

  private static DenseSpec narrow(String name, int units) {
    DenseSpec dense = DenseSpec.of(name, units).activation(Activation.TANH);
    return units % 2 == 0 ? dense.withoutBias() : dense;
  }

  @ParameterizedTest
  @MethodSource("models")
  void severalExamplesAreAddedAtATime(ModelSpec model) {
    List<DensePlan> dense = dense("measured", model);
    for (DensePlan narrow : List.of(dense.get(0), dense.get(2))) {
      assertThat(narrow.forward())
          .isInstanceOfSatisfying(
              Accumulators.class, sums -> assertThat(sums.examples()).isGreaterThan(1));
      assertThat(narrow.weightGradient()).isInstanceOf(ColumnKernel.class);
      assertThat(narrow.dividesWeights()).isTrue();
    }
    assertThat(dense.get(1).inputGradient()).containsInstanceOf(Accumulators.class);
  }

  private static List<DensePlan> dense(String way, ModelSpec model) {
    return WAYS.get(way).plan(model).layers().stream()
        .filter(DensePlan.class::isInstance)
        .map(DensePlan.class::cast)
        .toList();
  }

  /** And the rows of wider layers; gradients of narrow weights are rows of units. */
  @ParameterizedTest
  @MethodSource("models")
  void rowsOfFourSumsOrMoreArePaddedToVectors(ModelSpec model) {
    for (int layer : new int[] {0, 2}) {
      DensePlan narrow = dense("vectors", model).get(layer);
      assertThat(narrow.vectors().forward().isPresent()).isEqualTo(narrow.outputs() >= 4);
      assertThat(narrow.vectors().weightGradient()).get().matches(VectorTiles::isTransposed);
      assertThat(narrow.isFewUnitsInVectors()).isEqualTo(narrow.outputs() < 5);
    }
  }

  /** Single predictions of what is written out stay so. */
  @Test
  void smallestLayersAreInVectorsButForSinglePredictions() {
    ModelSpec small =
        ModelSpec.named("Small")
            .input(4)
            .layer(DenseSpec.of("hidden", 24))
            .layer(DenseSpec.of("kind", 4).activation(Activation.SOFTMAX))
            .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
    for (DensePlan dense : dense("vectors", small)) {
      assertThat(dense.forward()).isInstanceOf(StraightLine.class);
      assertThat(dense.vectors().forward()).isPresent();
      assertThat(dense.predictsInVectors()).isFalse();
    }
  }

  /** A gradient that stands in rows of inputs needs no panels, which would not fit an array. */
  @Test
  void manyInputsHaveVectorsToo() {
    ModelSpec words =
        ModelSpec.named("Words")
            .input(50_000)
            .layer(DenseSpec.of("kind", 10).activation(Activation.SOFTMAX))
            .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
    assertThat(dense("vectors", words).get(0).vectors().weightGradient()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("models")
  void theBitsAreThoseOfOneMultiplyAddAfterTheOther(ModelSpec model) {
    for (int batchSize : new int[] {1, 2, 7, 9, 32}) {
      int[] expected = trained("written_out", model, batchSize, 1);
      for (int threads = 1; threads <= 3; threads++) {
        assertThat(trained("measured", model, batchSize, threads))
            .as("batches of %s, %s threads", batchSize, threads)
            .containsExactly(expected);
      }
      assertThat(trained("vectors", model, batchSize, 2))
          .as("batches of %s, in vectors", batchSize)
          .containsExactly(expected);
    }
    assertThat(trained("unfused", model, 9, 1))
        .containsExactly(trained("unfused_written_out", model, 9, 1));
  }

  /** The parameters, and predictions for batches of several sizes. */
  private static int[] trained(String way, ModelSpec model, int batchSize, int threads) {
    RandomExamples examples = RandomExamples.of(model, EXAMPLES, 5);
    ClassDataset data = ClassDataset.of(examples.features(), WIDTH, examples.classes());
    ClassTrainer<?> trainer = (ClassTrainer<?>) networks.get(way, model).trainer(Adam.of(0.01), 3);
    trainer.fit(data, fit -> fit.epochs(2).batchSize(batchSize).threads(threads));
    List<int[]> bits = new ArrayList<>();
    bits.add(Bits.of(model, trainer.parameters()));
    for (int count : new int[] {1, 4, EXAMPLES}) {
      bits.add(Bits.ofBatch(trainer.model(), examples.features(), count));
    }
    checkVectors(way, model);
    return bits.stream().flatMapToInt(Arrays::stream).toArray();
  }

  private static void checkVectors(String way, ModelSpec model) {
    boolean isOn = WAYS.get(way).vectors() && VectorFlavour.isOn(model.name());
    assertThat(networks.hasTrainedInVectors(way, model))
        .isEqualTo(isOn && WAYS.get(way).plan(model).hasVectors());
    NetworkPlan plan = WAYS.get(way).plan(model);
    assertThat(networks.hasPredictedInVectors(way, model))
        .isEqualTo(isOn && (plan.predictsRowsInVectors() || plan.predictsSideBySide()));
  }

  @Test
  void aLongSumIsNotWrittenOutThoughItsProductsAreFew() {
    DensePlan narrow = (DensePlan) WAYS.get("measured").plan(single(100)).layers().get(0);
    assertThat(narrow.forward()).isInstanceOf(Accumulators.class);
    DensePlan shorter = (DensePlan) WAYS.get("measured").plan(single(20)).layers().get(0);
    assertThat(shorter.forward()).isNotInstanceOf(Accumulators.class);
  }

  private static ModelSpec single(int inputs) {
    return ModelSpec.named("Single")
        .input(inputs)
        .layer(DenseSpec.of("kind", 1).activation(Activation.SIGMOID))
        .loss(Loss.BINARY_CROSSENTROPY);
  }
}
