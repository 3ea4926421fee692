package dev.synapt.examples.e08_activations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationsTest {
  /** What one answer for all points would reach: most of them lie outside. */
  private static final double SAME_ANSWER = 0.67;

  @Test
  void gradientVanishesThroughSigmoids() {
    Vanishing sigmoid = Vanishing.run(Choice.SIGMOID, Main.SEED);

    assertThat(sigmoid.gradientNorms()).hasSize(7).isSorted();
    assertThat(sigmoid.arriving()).isLessThan(1e-3);
    assertThat(sigmoid.accuracy()).isLessThan(SAME_ANSWER);
  }

  @ParameterizedTest
  @EnumSource(names = {"TANH", "RELU", "LEAKY_RELU"})
  void gradientArrivesThroughOthers(Choice activation) {
    Vanishing result = Vanishing.run(activation, Main.SEED);

    assertThat(result.arriving()).isGreaterThan(0.1);
    assertThat(result.accuracy()).isGreaterThan(0.92);
  }

  @Test
  void deadUnitsStayDead() {
    Dying relu = Dying.run(Choice.RELU, -6, Main.LEARNING_RATE, Main.SEED);

    assertThat(relu.before()).isEqualTo(1);
    assertThat(relu.after()).isEqualTo(1);
    assertThat(relu.accuracy()).isLessThan(SAME_ANSWER);
  }

  @Test
  void leakyUnitsRecover() {
    Dying leaky = Dying.run(Choice.LEAKY_RELU, -6, Main.LEARNING_RATE, Main.SEED);

    assertThat(leaky.before()).isGreaterThan(0.3);
    assertThat(leaky.after()).isLessThan(0.75 * leaky.before());
    assertThat(leaky.accuracy()).isGreaterThan(0.88);
  }

  @Test
  void leakyUnitsLearnWhereDeadOnesAreMissing() {
    Dying relu = Dying.run(Choice.RELU, -3, Main.LEARNING_RATE, Main.SEED);
    Dying leaky = Dying.run(Choice.LEAKY_RELU, -3, Main.LEARNING_RATE, Main.SEED);

    assertThat(relu.after()).isGreaterThan(0.2);
    assertThat(leaky.after()).isLessThan(0.1);
    assertThat(leaky.accuracy()).isGreaterThan(relu.accuracy() + 0.08);
  }

  @Test
  void unitsDieWhenTheLearningRateIsTooHigh() {
    Dying well = Dying.run(Choice.RELU, 0, Main.LEARNING_RATE, Main.SEED);
    Dying tooFast = Dying.run(Choice.RELU, 0, Main.TOO_FAST, Main.SEED);

    assertThat(well.after()).isLessThan(well.before());
    assertThat(tooFast.after()).isGreaterThan(0.4);
    assertThat(well.accuracy()).isGreaterThan(tooFast.accuracy() + 0.2);
  }
}
