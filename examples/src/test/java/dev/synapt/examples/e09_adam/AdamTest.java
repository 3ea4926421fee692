package dev.synapt.examples.e09_adam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.TargetDataset;
import dev.synapt.training.DivergenceException;
import dev.synapt.training.GradientDescent;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdamTest {
  private static final List<Step> ADAM = Step.run(Main.ADAM);
  private static final List<Step> DESCENT = Step.run(Main.DESCENT);
  private static final Main.Result RESULT = Main.run(42);

  private static float change(List<Step> steps, int i, int weight) {
    return Math.abs(steps.get(i).changes()[weight]);
  }

  @Test
  void bothBeginWithTheSameStep() {
    for (int weight = 0; weight < 2; weight++) {
      assertThat(change(ADAM, 0, weight)).isCloseTo(0.1f, within(1e-4f));
      assertThat(change(DESCENT, 0, weight)).isCloseTo(0.1f, within(1e-4f));
    }
  }

  @Test
  void steadyWeightKeepsItsStepAndOscillatingOneLosesIt() {
    for (int i = 2; i < Step.TURN; i++) {
      assertThat(change(ADAM, i, 0)).isGreaterThan(0.099f);
      assertThat(change(ADAM, i, 1)).isLessThan(0.035f);
      assertThat(change(DESCENT, i, 1)).isCloseTo(change(DESCENT, i, 0), within(1e-5f));
    }
    assertThat(change(ADAM, Step.TURN - 2, 1)).isLessThan(change(ADAM, Step.TURN - 4, 1));
  }

  @Test
  void stepsGrowOnceAWeightMovesOneWay() {
    for (int i = Step.TURN + 1; i < ADAM.size(); i++) {
      assertThat(change(ADAM, i, 1)).isGreaterThan(change(ADAM, i - 1, 1));
      assertThat(change(ADAM, i, 0)).isLessThan(change(ADAM, i - 1, 0));
      assertThat(change(DESCENT, i, 1)).isLessThan(change(DESCENT, i - 1, 1));
    }
    assertThat(change(ADAM, ADAM.size() - 1, 1)).isGreaterThan(5 * change(ADAM, Step.TURN, 1));
  }

  @Test
  void adamWalksAlongTheValleyWhereDescentCrawls() {
    int last = RESULT.adam().size() - 1;
    assertThat(RESULT.descent().get(last)).isGreaterThan(0.5);
    assertThat(RESULT.adam().get(last)).isLessThan(1e-5);
    assertThat(RESULT.scaled().get(last)).isLessThan(1e-5);
  }

  @Test
  void fasterDescentClimbsTheSidesOfTheValley() {
    TargetDataset valley = Valley.drawn(42);
    assertThatThrownBy(() -> Valley.losses(valley, GradientDescent.of(0.0099)))
        .isInstanceOf(DivergenceException.class);
  }
}
