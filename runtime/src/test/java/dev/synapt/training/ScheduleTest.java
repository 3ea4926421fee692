package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void constantStays() {
    Schedule schedule = Schedule.constant(0.5);
    assertThat(schedule.at(0)).isEqualTo(0.5);
    assertThat(schedule.at(1_000_000_000_000L)).isEqualTo(0.5);
    assertThat(schedule).hasToString("0.5");
  }

  @Test
  void exponentialDecayFallsSmoothly() {
    Schedule schedule = Schedule.exponentialDecay(0.1, 100, 0.25);
    assertThat(schedule.at(0)).isEqualTo(0.1);
    assertThat(schedule.at(50)).isCloseTo(0.05, within(1e-15));
    assertThat(schedule.at(100)).isCloseTo(0.025, within(1e-15));
    assertThat(schedule.at(200)).isCloseTo(0.00625, within(1e-15));
  }

  @Test
  void stepDecayFallsInStairs() {
    Schedule schedule = Schedule.stepDecay(0.1, 100, 0.25);
    assertThat(schedule.at(99)).isEqualTo(0.1);
    assertThat(schedule.at(100)).isEqualTo(0.025);
    assertThat(schedule.at(199)).isEqualTo(0.025);
    assertThat(schedule.at(200)).isEqualTo(0.00625);
  }

  @Test
  void cosineDecayFollowsHalfAWave() {
    Schedule schedule = Schedule.cosineDecay(0.2, 300);
    assertThat(schedule.at(0)).isEqualTo(0.2);
    assertThat(schedule.at(100)).isCloseTo(0.15, within(1e-15));
    assertThat(schedule.at(150)).isCloseTo(0.1, within(1e-15));
    assertThat(schedule.at(200)).isCloseTo(0.05, within(1e-15));
    assertThat(schedule.at(300)).isEqualTo(0);
    assertThat(schedule.at(301)).isEqualTo(0);
  }

  @Test
  void cosineDecayEndsAtItsFloor() {
    Schedule schedule = Schedule.cosineDecay(0.2, 300, 0.1);
    assertThat(schedule.at(0)).isCloseTo(0.2, within(1e-15));
    assertThat(schedule.at(150)).isCloseTo(0.2 * (0.9 * 0.5 + 0.1), within(1e-15));
    assertThat(schedule.at(1_000)).isCloseTo(0.02, within(1e-15));
  }

  @Test
  void piecewiseJumpsAfterItsBoundaries() {
    Schedule schedule = Schedule.piecewise(List.of(10L, 20L), List.of(1.0, 0.5, 0.1));
    assertThat(schedule.at(0)).isEqualTo(1);
    assertThat(schedule.at(10)).isEqualTo(1);
    assertThat(schedule.at(11)).isEqualTo(0.5);
    assertThat(schedule.at(20)).isEqualTo(0.5);
    assertThat(schedule.at(21)).isEqualTo(0.1);
  }

  @Test
  void illegalNumbersAreRefused() {
    assertThatThrownBy(() -> Schedule.constant(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("learningRate must be finite and greater than 0. Received: 0.0");
    assertThatThrownBy(() -> Schedule.exponentialDecay(0, 1, 0.5)).hasMessageContaining("initial");
    assertThatThrownBy(() -> Schedule.exponentialDecay(1, 0, 0.5))
        .hasMessage("decaySteps must be at least 1. Received: 0");
    assertThatThrownBy(() -> Schedule.stepDecay(1, 1, Double.NaN)).hasMessageContaining("rate");
    assertThatThrownBy(() -> Schedule.cosineDecay(-1, 1)).hasMessageContaining("initial");
    assertThatThrownBy(() -> Schedule.cosineDecay(1, -5))
        .hasMessage("steps must be at least 1. Received: -5");
    assertThatThrownBy(() -> Schedule.cosineDecay(1, 1, 1)).hasMessageContaining("floor");
    assertThatThrownBy(() -> Schedule.piecewise(List.of(5L), List.of(1.0)))
        .hasMessage("1 boundaries need 2 rates. Received: 1");
    assertThatThrownBy(() -> Schedule.piecewise(List.of(5L, 5L), List.of(1.0, 0.5, 0.1)))
        .hasMessage("boundaries must ascend, from 0. Received: [5, 5]");
    assertThatThrownBy(() -> Schedule.piecewise(List.of(5L), List.of(1.0, 0.0)))
        .hasMessageContaining("rate");
  }

  @Test
  void drivesTheOptimizerFromItsFirstStep() {
    Optimizer.State state = GradientDescent.of(step -> 1 + step).start(new int[] {0, 1});
    float[] w = {0};
    assertThat(state.learningRate()).isEqualTo(1);
    state.step(w, new float[] {1});
    assertThat(w[0]).isEqualTo(-1);
    state.step(w, new float[] {1});
    assertThat(w[0]).isEqualTo(-3);
    state.scaleLearningRate(0.5);
    state.scaleLearningRate(0.5);
    assertThat(state.learningRate()).isEqualTo(0.75);
    state.step(w, new float[] {1});
    assertThat(w[0]).isEqualTo(-3.75f);
    assertThat(state.steps()).isEqualTo(3);
  }

  @Test
  void aRateThatIsNoRateStopsTheStep() {
    for (double rate : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      float[] w = {5};
      Optimizer.State state = Adam.of(step -> rate).start(new int[] {0, 1});
      assertThatThrownBy(() -> state.step(w, new float[] {1}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Received: " + rate)
          .hasMessageContaining("after 0 steps");
      assertThat(w).containsExactly(5);
      assertThat(state.steps()).isZero();
    }
  }
}
