package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.io.Tensor;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Network;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.training.Adam;
import dev.synapt.training.Trainer;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated float32 code gives PyTorch's float64 numbers: outputs, loss and gradients, to 1e-5 of
 * each tensor's norm. So does code in vectors, which by default the small ones do without.
 */
class PyTorchTest {
  private static final double RELATIVE = 1e-5;
  private static final Map<String, Planner> WAYS = LoopShapes.flavours();

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    networks =
        GeneratedNetworks.withVectors(
            PyTorchFixture.all().stream().map(PyTorchFixture::spec).toList(), WAYS);
  }

  static Stream<Arguments> fixtures() {
    return PyTorchFixture.all().stream()
        .flatMap(fixture -> WAYS.keySet().stream().map(way -> Arguments.of(way, fixture)));
  }

  @Test
  void thereAreSixteenNetworks() {
    assertThat(PyTorchFixture.all())
        .hasSize(16)
        .allMatch(fixture -> plan("vectors", fixture).hasVectors());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void lossAndGradients(String way, PyTorchFixture fixture) {
    Trainer<?> trainer =
        networks.get(way, fixture.spec()).trainer(fixture.parameters(), Adam.of(0.001), 1);

    double loss = trainer.lossAndGradients(fixture.batch(), DropoutMask.none());

    assertThat(loss).isCloseTo(fixture.lossValue(), Percentage.withPercentage(100 * RELATIVE));
    Map<String, double[]> expected = fixture.gradients();
    assertThat(trainer.gradients().names()).containsExactlyInAnyOrderElementsOf(expected.keySet());
    for (Tensor tensor : trainer.gradients()) {
      assertClose(tensor.name(), tensor.values(), expected.get(tensor.name()));
    }
    assertThat(networks.hasTrainedInVectors(way, fixture.spec()))
        .isEqualTo(plan(way, fixture).hasVectors() && VectorFlavour.isOn("PyTorch"));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void outputs(String way, PyTorchFixture fixture) {
    Network model = networks.get(way, fixture.spec()).model(fixture.parameters());
    Batch batch = fixture.batch();
    float[] outputs = new float[batch.count() * model.outputs()];

    model.predictBatch(batch.features(), batch.count(), outputs);

    assertClose("outputs", outputs, fixture.outputs());
    assertThat(networks.hasPredictedInVectors(way, fixture.spec()))
        .isEqualTo(plan(way, fixture).hasVectors() && VectorFlavour.isOn("PyTorch"));
  }

  private static NetworkPlan plan(String way, PyTorchFixture fixture) {
    return WAYS.get(way).plan(fixture.spec());
  }

  private static void assertClose(String what, float[] received, double[] expected) {
    assertThat(received).as(what).hasSize(expected.length);
    double difference = 0;
    double norm = 0;
    for (int i = 0; i < expected.length; i++) {
      difference += (received[i] - expected[i]) * (received[i] - expected[i]);
      norm += expected[i] * expected[i];
    }
    assertThat(Math.sqrt(difference)).as(what).isLessThanOrEqualTo(RELATIVE * Math.sqrt(norm));
  }
}
