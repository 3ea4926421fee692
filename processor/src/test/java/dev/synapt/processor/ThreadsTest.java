package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.synapt.data.ClassDataset;
import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Part;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.Bits;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.processor.testing.RandomExamples;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adagrad;
import dev.synapt.training.Adam;
import dev.synapt.training.AdamW;
import dev.synapt.training.ClassTrainer;
import dev.synapt.training.GradientDescent;
import dev.synapt.training.Optimizer;
import dev.synapt.training.RMSprop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training gives the same bits, however many threads a step is divided among. */
class ThreadsTest {
  private static final int EXAMPLES = 150;
  private static final int MOST_THREADS = 5;

  /** Divided in all passes: row kernels, rows in one line, accumulators, dropout, penalties. */
  private static final ModelSpec DIVIDED =
      ModelSpec.named("Divided")
          .input(147)
          .layer(DenseSpec.of("wide", 90).activation(Activation.RELU).l2(1e-3))
          .layer(new DropoutSpec("thinned", 0.25))
          .layer(DenseSpec.of("narrow", 5).activation(Activation.SIGMOID))
          .layer(DenseSpec.of("more", 61).activation(Activation.GELU).l1(1e-4))
          .layer(DenseSpec.of("kind", 9).activation(Activation.SOFTMAX))
          .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);

  /** Divided by example alone. */
  private static final ModelSpec SMALL =
      ModelSpec.named("Small")
          .input(5)
          .layer(DenseSpec.of("hidden", 4).activation(Activation.TANH))
          .layer(DenseSpec.of("kind", 3).activation(Activation.SOFTMAX))
          .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);

  private static final Planner PORTABLE = new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED);
  private static final Planner VECTORS = LoopShapes.vectorsAtOnce(Arithmetic.FUSED);

  private static final List<Optimizer> OPTIMIZERS =
      List.of(
          Adam.of(0.01).globalClipNorm(0.5),
          Adam.of(0.01).amsgrad(true),
          AdamW.of(0.01).clipValue(0.01),
          GradientDescent.of(0.1),
          GradientDescent.of(0.1).momentum(0.9).nesterov(true).clipNorm(0.1),
          RMSprop.of(0.01),
          Adagrad.of(0.1));

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    networks =
        GeneratedNetworks.withVectors(
            List.of(DIVIDED, SMALL), Map.of("portable", PORTABLE, "vectors", VECTORS));
  }

  @Test
  void rowsOfWeightsAreDivided() {
    assertThat(PORTABLE.plan(DIVIDED).layers())
        .filteredOn(DensePlan.class::isInstance)
        .map(layer -> ((DensePlan) layer).dividesWeights())
        .containsExactly(true, true, false, true);
    for (int rows : new int[] {147, 90, 61}) {
      assertThat(new Part(0, 2).to(rows)).isBetween(1, rows - 1);
    }
    assertThat(PORTABLE.plan(SMALL).layers())
        .noneMatch(layer -> ((DensePlan) layer).dividesWeights());
  }

  /** Whole batches of 7 are fewer examples than a range has; of 33 and 64, they are divided. */
  @ParameterizedTest
  @CsvSource({
    "portable, Divided, 1",
    "portable, Divided, 7",
    "portable, Divided, 33",
    "portable, Divided, 64",
    "vectors, Divided, 7",
    "vectors, Divided, 33",
    "vectors, Divided, 64",
    "portable, Small, 33",
    "vectors, Small, 33"
  })
  void theBitsAreThoseOfOneThread(String way, String name, int batchSize) {
    assumeTrue(
        way.equals("portable") || ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
        "The Vector API is not here; --add-modules jdk.incubator.vector brings it");
    ModelSpec spec = name.equals("Small") ? SMALL : DIVIDED;
    for (Optimizer optimizer : OPTIMIZERS) {
      int[] alone = trained(way, spec, optimizer, batchSize, 1);
      for (int threads = 2; threads <= MOST_THREADS; threads++) {
        assertThat(trained(way, spec, optimizer, batchSize, threads))
            .as("%s, %s threads", optimizer, threads)
            .containsExactly(alone);
      }
    }
  }

  /** The parameters. */
  private static int[] trained(
      String way, ModelSpec spec, Optimizer optimizer, int batchSize, int threads) {
    RandomExamples examples = RandomExamples.of(spec, EXAMPLES, 5);
    ClassDataset data = ClassDataset.of(examples.features(), spec.inputs(), examples.classes());
    ClassTrainer<?> trainer = (ClassTrainer<?>) networks.get(way, spec).trainer(optimizer, 3);
    trainer.fit(
        data, fit -> fit.epochs(3).batchSize(batchSize).validationSplit(0.1).threads(threads));
    return Bits.of(spec, trainer.parameters());
  }
}
