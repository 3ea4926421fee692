package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Part;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.plan.VectorProducts;
import dev.synapt.processor.testing.Bits;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.processor.testing.RandomExamples;
import dev.synapt.reference.GradientCheck;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vector flavour has the gradients of the reference, and the bits of the portable code: every
 * activation, with widths that fill vectors and that do not, and batches that fill tiles and that
 * do not.
 */
class VectorGradientTest {
  private static final int[] WIDTHS = {16, 40, 19, 33, 64, 17, 50, 96, 25};
  private static final int STEPS = 2;

  private static final Map<String, Planner> WAYS = LoopShapes.measured();

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    assumeTrue(
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
        "The Vector API is not here; --add-modules jdk.incubator.vector brings it");
    networks = GeneratedNetworks.withVectors(models(), WAYS);
  }

  static List<ModelSpec> models() {
    List<ModelSpec> models = new ArrayList<>();
    for (Activation hidden : LossMatrix.ELEMENT_WISE) {
      Loss loss = Loss.values()[hidden.ordinal() % Loss.values().length];
      models.add(GradientTest.model(loss, hidden, WIDTHS));
    }
    models.add(
        ModelSpec.named("Wide")
            .input(330)
            .layer(DenseSpec.of("first", 330).activation(Activation.TANH))
            .layer(DenseSpec.of("second", 3))
            .loss(Loss.MEAN_SQUARED_ERROR));
    return models;
  }

  @Test
  void thisProcessUsesIt() {
    assertThat(VectorFlavour.isOn("Any")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("models")
  void agreesWithTheReference(ModelSpec model) {
    RandomExamples examples = RandomExamples.of(model, 9, model.name().hashCode());
    Trainer<?> trainer = networks.get("vectors", model).trainer(Adam.of(0.01), 7);
    GradientCheck check = GradientCheck.of(trainer);
    check.check(examples.batch(), DropoutMask.of(3)).requireBelow(GradientCheck.TOLERANCE);
    check.check(examples.batch(2, 4, 1)).requireBelow(GradientCheck.TOLERANCE);
  }

  @ParameterizedTest
  @MethodSource("models")
  void hasTheBitsOfThePortableCode(ModelSpec model) {
    for (int count : new int[] {3, 17, 30}) {
      RandomExamples examples = RandomExamples.of(model, count, count);
      assertThat(learned("vectors", model, examples))
          .isEqualTo(learned("portable", model, examples));
    }
    RandomExamples examples = RandomExamples.of(model, 6, 1);
    assertThat(learned("unfused_vectors", model, examples))
        .isEqualTo(learned("unfused", model, examples));
  }

  private static List<Integer> learned(String way, ModelSpec model, RandomExamples examples) {
    Trainer<?> trainer = networks.get(way, model).trainer(Adam.of(0.01), 7);
    trainer.lossAndGradients(examples.batch(), DropoutMask.of(3));
    List<Integer> bits = new ArrayList<>();
    add(bits, Bits.of(model, trainer.gradients()));
    for (int step = 0; step < STEPS; step++) {
      examples.step(trainer);
    }
    add(bits, Bits.of(model, trainer.parameters()));
    float[] predictions = new float[examples.count() * model.outputs()];
    trainer.model().predictBatch(examples.features(), examples.count(), predictions);
    add(bits, Bits.of(predictions));
    return bits;
  }

  private static void add(List<Integer> all, int[] bits) {
    for (int each : bits) {
      all.add(each);
    }
  }

  @Test
  void everyKindOfProductIsAmongThem() {
    List<NetworkPlan> plans = models().stream().map(WAYS.get("vectors")::plan).toList();
    assertThat(plans).allMatch(NetworkPlan::hasVectors);
    List<VectorProducts> products =
        plans.stream()
            .flatMap(plan -> plan.layers().stream())
            .filter(DensePlan.class::isInstance)
            .map(layer -> ((DensePlan) layer).vectors())
            .toList();
    assertThat(products).anyMatch(each -> each.forward().isPresent());
    assertThat(products).anyMatch(each -> each.weightGradient().isPresent());
    assertThat(products).anyMatch(each -> each.inputGradient().isPresent());
    assertThat(models()).anyMatch(model -> model.layers().get(0) instanceof DenseSpec);
    assertThat(models()).anyMatch(model -> !(model.layers().get(0) instanceof DenseSpec));
  }

  /** Of every size and for every number of threads, and within the lines that there are. */
  @Test
  void partsCopyColumnsToLinesOfTheirOwn() {
    int tile = LoopThresholds.TILE_ROWS;
    for (int rows = tile; rows < 500; rows++) {
      for (int threads = 1; threads <= 8; threads++) {
        int free = 0;
        for (int index = 0; index < threads; index++) {
          Part part = new Part(index, threads);
          if (part.from(rows) < part.to(rows)) {
            int line = part.from(rows) / tile;
            assertThat(line).as("%s of %s rows", part, rows).isGreaterThanOrEqualTo(free);
            free = line + tile;
          }
        }
        assertThat(free).isBetween(tile, rows / tile + tile);
      }
    }
  }
}
