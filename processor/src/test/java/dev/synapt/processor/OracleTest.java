package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.synapt.network.DropoutMask;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.processor.testing.RandomExamples;
import dev.synapt.reference.GradientCheck;
import dev.synapt.reference.GradientReport;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A thousand random architectures, as they are planned by default, have the loss and the gradients
 * of the double-precision reference, to 1e-5 of each tensor's norm. Where the terms of a gradient
 * cancel layer after layer, float32 has fewer digits left: one architecture in a hundred may be up
 * to 1e-4 off.
 */
class OracleTest {
  private static final int HUNDRED = 100;
  private static final int EXAMPLES = 6;

  /** Whole tiles of five or eight rows, and a part of one of five. */
  private static final int EXAMPLES_OF_TILES = 14;

  private static final String WAY = "oracle";
  private static final double CANCELLED = 1e-4;

  @ParameterizedTest(name = "seeds {0}00 to {0}99")
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void randomArchitecturesAgreeWithTheReference(int hundreds) {
    List<ModelSpec> models = models(hundreds);
    Planner planner = new Planner(arithmetic(hundreds), LoopThresholds.MEASURED);
    checkGradients(models, GeneratedNetworks.of(models, Map.of(WAY, planner)), EXAMPLES);
  }

  /** All of them that have vectors, a fifth without fused multiply-adds. */
  @ParameterizedTest(name = "seeds {0}00 to {0}99")
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void vectorsAgreeWithTheReference(int hundreds) {
    assumeTrue(
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
        "The Vector API is not here; --add-modules jdk.incubator.vector brings it");
    Planner planner = LoopShapes.vectorsAtOnce(arithmetic(hundreds));
    List<ModelSpec> models =
        models(hundreds).stream().filter(model -> planner.plan(model).hasVectors()).toList();
    assertThat(models).hasSizeGreaterThan(HUNDRED / 2);
    assertThat(VectorFlavour.isOn("Oracle")).isTrue();
    checkGradients(
        models, GeneratedNetworks.withVectors(models, Map.of(WAY, planner)), EXAMPLES_OF_TILES);
  }

  private static List<ModelSpec> models(int hundreds) {
    return IntStream.range(hundreds * HUNDRED, (hundreds + 1) * HUNDRED)
        .mapToObj(RandomModel::of)
        .toList();
  }

  private static Arithmetic arithmetic(int hundreds) {
    return hundreds % 5 == 4 ? Arithmetic.UNFUSED : Arithmetic.FUSED;
  }

  private static void checkGradients(
      List<ModelSpec> models, GeneratedNetworks networks, int count) {
    List<String> wrong = new ArrayList<>();
    List<String> cancelled = new ArrayList<>();
    for (ModelSpec model : models) {
      Trainer<?> trainer = networks.get(WAY, model).trainer(Adam.of(0.01), 1);
      RandomExamples examples = RandomExamples.of(model, count, model.name().hashCode());
      GradientReport report = GradientCheck.of(trainer).check(examples.batch(), DropoutMask.of(2));
      if (!(error(report) < GradientCheck.TOLERANCE)) {
        (error(report) < CANCELLED ? cancelled : wrong).add(report + "\n" + model.summary());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cancelled).hasSizeLessThanOrEqualTo(1);
  }

  /** NaN stays NaN, which is not below anything. */
  private static double error(GradientReport report) {
    return Math.max(report.lossError(), report.worst().error());
  }
}
