package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * The table in Adam's documentation: steps of a weight that moves one way, and of one that swings.
 */
class AdamTest {
  private static final OptimizerFixture TORCH = OptimizerFixture.read();

  @Test
  void aSteadyWeightKeepsItsStepsAndAnOscillatingOneLosesThem() {
    assertThat(column(TORCH.gradients(), 0)).containsExactly(0.5, 0.5, 0.5, 0.5, 0.5);
    assertThat(column(TORCH.gradients(), 1)).containsExactly(1, -1, 1, -1, 1);

    float[][] trail = OptimizerFixture.trail(Adam.torch(0.01), TORCH.start(), TORCH.gradients());

    assertThat(steps(trail, 0))
        .containsExactly(new double[] {-0.01, -0.01, -0.01, -0.01, -0.01}, within(5e-5));
    assertThat(steps(trail, 1))
        .containsExactly(new double[] {-0.01, 0.0005, -0.0034, 0.0005, -0.0020}, within(5e-5));
  }

  private static double[] steps(float[][] trail, int weight) {
    double[] steps = new double[trail.length];
    double before = TORCH.start()[weight];
    for (int t = 0; t < steps.length; t++) {
      steps[t] = trail[t][weight] - before;
      before = trail[t][weight];
    }
    return steps;
  }

  private static double[] column(double[][] rows, int column) {
    double[] values = new double[rows.length];
    for (int t = 0; t < values.length; t++) {
      values[t] = rows[t][column];
    }
    return values;
  }
}
