package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.synapt.data.ClassDataset;
import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopThresholds;
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
import dev.synapt.training.DivergenceException;
import dev.synapt.training.GradientDescent;
import dev.synapt.training.Optimizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A trainer changes to vectors in the middle of an epoch, and no bit shows when. */
class ChangeToVectorsTest {
  private static final int EXAMPLES = 150;
  private static final int BATCH = 33;

  /** Of the second epoch, 100 examples come before it. */
  private static final int BEFORE = 250;

  /** In tiles, with all that has copies of its parameters. */
  private static final ModelSpec TILES =
      classifier("Tiles", 40)
          .layer(DenseSpec.of("wide", 30).activation(Activation.RELU))
          .layer(new DropoutSpec("thinned", 0.25))
          .layer(DenseSpec.of("narrow", 5).activation(Activation.SIGMOID))
          .layer(DenseSpec.of("kind", 9).activation(Activation.SOFTMAX));

  /** With an example in every lane. */
  private static final ModelSpec LANES =
      classifier("Lanes", 4)
          .layer(DenseSpec.of("hidden", 5).activation(Activation.TANH))
          .layer(DenseSpec.of("kind", 3).activation(Activation.SOFTMAX));

  /** With nothing in vectors but gradients. */
  private static final ModelSpec FEW =
      classifier("Few", 70).layer(DenseSpec.of("kind", 2).activation(Activation.SOFTMAX));

  private static ModelSpec classifier(String name, int inputs) {
    return ModelSpec.named(name).input(inputs).loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void inTheMiddleOfAnEpoch(int threads) {
    assumeVectors();
    for (ModelSpec spec : List.of(TILES, LANES, FEW)) {
      GeneratedNetworks networks = networks(spec, BEFORE);
      ClassTrainer<?> portable = trainer(networks, "portable", spec, Adam.of(0.01));
      ClassTrainer<?> changing = trainer(networks, "changing", spec, Adam.of(0.01));
      for (int epoch = 1; epoch <= 3; epoch++) {
        assertThat(parametersAfterAnEpoch(spec, changing, threads))
            .as("%s, %d threads, epoch %d", spec.name(), threads, epoch)
            .isEqualTo(parametersAfterAnEpoch(spec, portable, 1));
        assertThat(networks.hasTrainedInVectors("changing", spec))
            .as("%s after %d epochs", spec.name(), epoch)
            .isEqualTo(epoch > 1);
      }
    }
  }

  /** A step in vectors goes back to the parameters that one in portable code has left. */
  @Test
  void divergenceIsFoundAndUndone() {
    assumeVectors();
    for (ModelSpec spec : List.of(rectified(40, 30), rectified(4, 5))) {
      GeneratedNetworks networks = networks(spec, BATCH);
      Optimizer tooFast = GradientDescent.of(1e38);
      ClassTrainer<?> portable = trainer(networks, "portable", spec, tooFast);
      ClassTrainer<?> changing = trainer(networks, "changing", spec, tooFast);
      assertThatThrownBy(() -> parametersAfterAnEpoch(spec, changing, 1))
          .isInstanceOf(DivergenceException.class)
          .hasMessage(divergence(spec, portable));
      assertThat(networks.hasTrainedInVectors("changing", spec)).isTrue();
      assertThat(Bits.of(spec, changing.parameters()))
          .isEqualTo(Bits.of(spec, portable.parameters()));
    }
  }

  /** The larger the network, the fewer the examples that repay the start of vectors. */
  @Test
  void afterFewerExamplesOfLargerNetworks() {
    assertThat(before(LANES)).isEqualTo(7_920_792);
    assertThat(before(TILES)).isEqualTo(626_468);
    assertThat(before(classifier("Large", 784).layer(DenseSpec.of("hidden", 4_096)).layer(kind())))
        .isEqualTo(401);
  }

  /** In tiles or in lanes, with sums that nothing bounds. */
  private static ModelSpec rectified(int inputs, int units) {
    return classifier("Rectified" + inputs, inputs)
        .layer(DenseSpec.of("hidden", units).activation(Activation.RELU))
        .layer(DenseSpec.of("kind", 3).activation(Activation.SOFTMAX));
  }

  private static String divergence(ModelSpec spec, ClassTrainer<?> trainer) {
    return catchThrowable(() -> parametersAfterAnEpoch(spec, trainer, 1)).getMessage();
  }

  private static GeneratedNetworks networks(ModelSpec spec, int before) {
    return GeneratedNetworks.withVectors(
        List.of(spec),
        Map.of(
            "portable",
            new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED),
            "changing",
            changing(spec, before)));
  }

  private static void assumeVectors() {
    assumeTrue(
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
        "The Vector API is not here; --add-modules jdk.incubator.vector brings it");
  }

  private static DenseSpec kind() {
    return DenseSpec.of("kind", 10).activation(Activation.SOFTMAX);
  }

  private static int before(ModelSpec spec) {
    return new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED, true)
        .plan(spec)
        .examplesBeforeVectors();
  }

  /** Plans vectors that begin after so many examples. */
  private static Planner changing(ModelSpec spec, int examples) {
    long total = 1_000_000_000;
    int all =
        new Planner(Arithmetic.FUSED, LoopShapes.vectorsAfter(total), true)
            .plan(spec)
            .examplesBeforeVectors();
    Planner planner =
        new Planner(Arithmetic.FUSED, LoopShapes.vectorsAfter(total / all * examples), true);
    assertThat(planner.plan(spec).examplesBeforeVectors()).isBetween(examples - 5, examples + 5);
    return planner;
  }

  private static ClassTrainer<?> trainer(
      GeneratedNetworks networks, String way, ModelSpec spec, Optimizer optimizer) {
    return (ClassTrainer<?>) networks.get(way, spec).trainer(optimizer, 3);
  }

  private static int[] parametersAfterAnEpoch(
      ModelSpec spec, ClassTrainer<?> trainer, int threads) {
    RandomExamples examples = RandomExamples.of(spec, EXAMPLES, 5);
    trainer.fit(
        ClassDataset.of(examples.features(), spec.inputs(), examples.classes()),
        fit -> fit.epochs(1).batchSize(BATCH).threads(threads));
    return Bits.of(spec, trainer.parameters());
  }
}
