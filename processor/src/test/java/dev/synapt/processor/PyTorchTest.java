package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.io.Tensor;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Network;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.training.Adam;
import dev.synapt.training.Trainer;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated float32 code gives PyTorch's float64 numbers: outputs, loss and gradients, to 1e-5 of
 * each tensor's norm.
 */
class PyTorchTest {
  private static final double RELATIVE = 1e-5;
  private static final String WAY = "pytorch";

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    networks =
        GeneratedNetworks.of(
            fixtures().stream().map(PyTorchFixture::spec).toList(),
            Map.of(WAY, new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED)));
  }

  static List<PyTorchFixture> fixtures() {
    return PyTorchFixture.all();
  }

  @Test
  void thereAreSixteenNetworks() {
    assertThat(fixtures()).hasSize(16);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void lossAndGradients(PyTorchFixture fixture) {
    Trainer<?> trainer =
        networks.get(WAY, fixture.spec()).trainer(fixture.parameters(), Adam.of(0.001), 1);

    double loss = trainer.lossAndGradients(fixture.batch(), DropoutMask.none());

    assertThat(loss).isCloseTo(fixture.lossValue(), Percentage.withPercentage(100 * RELATIVE));
    Map<String, double[]> expected = fixture.gradients();
    assertThat(trainer.gradients().names()).containsExactlyInAnyOrderElementsOf(expected.keySet());
    for (Tensor tensor : trainer.gradients()) {
      assertClose(tensor.name(), tensor.values(), expected.get(tensor.name()));
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void outputs(PyTorchFixture fixture) {
    Network model = networks.get(WAY, fixture.spec()).model(fixture.parameters());
    Batch batch = fixture.batch();
    float[] outputs = new float[batch.count() * model.outputs()];

    model.predictBatch(batch.features(), batch.count(), outputs);

    assertClose("outputs", outputs, fixture.outputs());
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
