package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.plan.PlanReport;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.processor.testing.SameGradients;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.GradientDescent;
import dev.synapt.training.Trainer;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Gradients of one to four units, with inputs in the lanes, have the bits of portable ones for any
 * number of inputs that fills a vector, with the last vector over the one before it or not.
 */
class FewUnitsTest {
  private static final Map<String, Planner> WAYS = LoopShapes.measured();

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    networks = GeneratedNetworks.withVectors(models().toList(), WAYS);
  }

  /** The layer reads the data set, and rows where it has an even number of units. */
  static Stream<ModelSpec> models() {
    return IntStream.of(16, 25, 31, 32, 33, 47, 64, 113, 129, 300)
        .boxed()
        .flatMap(inputs -> IntStream.rangeClosed(1, 4).mapToObj(units -> model(inputs, units)));
  }

  private static ModelSpec model(int inputs, int units) {
    ModelSpec spec = ModelSpec.named("Few_" + inputs + "_" + units);
    ModelSpec before =
        units % 2 == 1
            ? spec.input(inputs)
            : spec.input(3).layer(DenseSpec.of("before", inputs).activation(Activation.LEAKY_RELU));
    return before.layer(DenseSpec.of("few", units)).loss(Loss.MEAN_SQUARED_ERROR);
  }

  @ParameterizedTest
  @MethodSource("models")
  void gradientsHaveTheSameBits(ModelSpec model) {
    compare(model, "portable", "vectors");
    compare(model, "unfused", "unfused_vectors");
  }

  private static void compare(ModelSpec model, String portable, String inVectors) {
    assertThat(few(inVectors, model).isFewUnitsInVectors()).isTrue();
    Trainer<?> expected = networks.get(portable, model).trainer(GradientDescent.of(0.1), 5);
    Trainer<?> received = networks.get(inVectors, model).trainer(GradientDescent.of(0.1), 5);
    SameGradients.check(model, expected, received, 1, 2, 33);
    assertThat(networks.hasTrainedInVectors(inVectors, model))
        .isEqualTo(VectorFlavour.isOn(model.name()));
  }

  private static DensePlan few(String way, ModelSpec model) {
    return WAYS.get(way).plan(model).output();
  }

  @Test
  void theReportSaysWhichUnitsAreFew() {
    NetworkPlan plan = WAYS.get("vectors").plan(model(300, 1));
    assertThat(PlanReport.of(plan)).contains("or vectors of inputs (1 unit, at most 10)");
  }

  @Test
  void inputsThatFillNoVectorAreLeftInLoops() {
    assertThat(few("vectors", model(300, 1)).isFewUnitsInVectors()).isTrue();
    assertThat(few("vectors", model(15, 1)).isFewUnitsInVectors()).isFalse();
    assertThat(few("vectors", model(300, 5)).isFewUnitsInVectors()).isFalse();
  }
}
