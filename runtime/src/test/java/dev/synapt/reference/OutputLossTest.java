package dev.synapt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import org.junit.jupiter.api.Test;

/** Losses worked out by hand: central differences only show that loss and gradient agree. */
class OutputLossTest {
  private static final double[] EIGHTHS = {Math.log(1), Math.log(2), Math.log(5)};

  @Test
  void regressionLossesAreMeansOverTheOutputs() {
    double[] z = {0.5, -3};
    double[] y = {0, 0};

    assertThat(value(Loss.MEAN_SQUARED_ERROR, Activation.LINEAR, z, y)).isEqualTo(9.25 / 2);
    assertThat(value(Loss.MEAN_ABSOLUTE_ERROR, Activation.LINEAR, z, y)).isEqualTo(3.5 / 2);
    assertThat(value(Loss.HUBER, Activation.LINEAR, z, y)).isEqualTo((0.125 + 2.5) / 2);
    assertThat(value(Loss.LOG_COSH, Activation.LINEAR, z, y))
        .isCloseTo((Math.log(Math.cosh(0.5)) + Math.log(Math.cosh(3))) / 2, within(1e-14));
    assertThat(value(Loss.MEAN_SQUARED_ERROR, Activation.RELU, z, y)).isEqualTo(0.25 / 2);
  }

  @Test
  void hingesTakeTheSignOfTheLabel() {
    double[] z = {0.25, 0.5, 2};
    double[] y = {-1, 1, 1};

    assertThat(value(Loss.HINGE, Activation.LINEAR, z, y)).isEqualTo((1.25 + 0.5) / 3);
    assertThat(value(Loss.SQUARED_HINGE, Activation.LINEAR, z, y)).isEqualTo((1.5625 + 0.25) / 3);
  }

  @Test
  void poissonHasItsEpsilonOnlyWhereTheLogarithmIsTaken() {
    double[] z = {2, -1};
    double[] y = {3, 4};
    double relu = (2 - 3 * Math.log(2 + 1e-7) - 4 * Math.log(1e-7)) / 2;
    double exponential = (Math.exp(2) - 3 * 2 + Math.exp(-1) + 4) / 2;
    double high = Math.log1p(Math.exp(2));
    double low = Math.log1p(Math.exp(-1));
    double softplus = (high - 3 * Math.log(high + 1e-7) + low - 4 * Math.log(low + 1e-7)) / 2;

    assertThat(value(Loss.POISSON, Activation.RELU, z, y)).isCloseTo(relu, within(1e-13));
    assertThat(value(Loss.POISSON, Activation.EXPONENTIAL, z, y))
        .isCloseTo(exponential, within(1e-14));
    assertThat(value(Loss.POISSON, Activation.SOFTPLUS, z, y)).isCloseTo(softplus, within(1e-14));
  }

  @Test
  void divergenceIsZeroForTheRightProbabilities() {
    double[] half = {0.5, 0.5, 0};
    double[] right = {0.125, 0.25, 0.625};

    assertThat(value(Loss.KL_DIVERGENCE, Activation.SOFTMAX, EIGHTHS, half))
        .isCloseTo(0.5 * Math.log(4) + 0.5 * Math.log(2), within(1e-14));
    assertThat(value(Loss.KL_DIVERGENCE, Activation.SOFTMAX, EIGHTHS, right))
        .isCloseTo(0, within(1e-14));
  }

  @Test
  void smoothingDrawsClassesTowardsOneOverTheirNumber() {
    OutputLoss loss =
        OutputLoss.of(
            spec(Loss.SPARSE_CATEGORICAL_CROSSENTROPY, Activation.SOFTMAX, 3).labelSmoothing(0.3));
    double[] third = {0, 0, 1};

    assertThat(loss.value(EIGHTHS, third))
        .isCloseTo(-0.1 * Math.log(0.125 * 0.25) - 0.8 * Math.log(0.625), within(1e-14));
    assertThat(loss.gradient(EIGHTHS, third))
        .containsExactly(new double[] {0.025, 0.15, -0.175}, within(1e-14));
  }

  @Test
  void smoothingDrawsBinaryLabelsTowardsOneHalf() {
    OutputLoss loss =
        OutputLoss.of(spec(Loss.BINARY_CROSSENTROPY, Activation.SIGMOID, 1).labelSmoothing(0.2));
    double[] z = {Math.log(3)};
    double[] one = {1};

    assertThat(loss.value(z, one))
        .isCloseTo(-0.9 * Math.log(0.75) - 0.1 * Math.log(0.25), within(1e-14));
    assertThat(loss.gradient(z, one)).containsExactly(new double[] {-0.15}, within(1e-14));
  }

  private static double value(Loss loss, Activation output, double[] z, double[] y) {
    return OutputLoss.of(spec(loss, output, z.length)).value(z, y);
  }

  private static ModelSpec spec(Loss loss, Activation output, int units) {
    return ModelSpec.named("Loss")
        .input(1)
        .layer(DenseSpec.of("output", units).activation(output))
        .loss(loss);
  }
}
