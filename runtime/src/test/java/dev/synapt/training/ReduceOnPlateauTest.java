package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.TargetDataset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReduceOnPlateauTest {
  @Test
  void reducesTenfoldAfterTenEpochsUnlessAsked() {
    double[] losses = new double[22];
    Arrays.fill(losses, 3);
    // The first improves on nothing; 0.0001 less is no improvement either.
    losses[5] = 3 - 1e-4;
    Plateaus training = Plateaus.run(ReduceOnPlateau.of(), losses);
    assertThat(training.learningRates.subList(0, 10)).containsOnly(1.0);
    assertThat(training.learningRates.subList(10, 20)).containsOnly(0.1);
    assertThat(training.learningRates.get(20)).isCloseTo(0.01, within(1e-12));
  }

  @Test
  void improvementsStartTheCountAnew() {
    ReduceOnPlateau reduce = ReduceOnPlateau.of().factor(0.5).patience(2).minDelta(0);
    assertThat(Plateaus.run(reduce, 5, 5, 4, 4, 4, 4, 4, 3, 3).learningRates)
        .containsExactly(1.0, 1.0, 1.0, 1.0, 0.5, 0.5, 0.25, 0.25, 0.25);
  }

  @Test
  void pausesAfterAReduction() {
    ReduceOnPlateau reduce = ReduceOnPlateau.of().factor(0.5).patience(1).cooldown(2);
    assertThat(Plateaus.run(reduce, 5, 5, 5, 5, 5, 5).learningRates)
        .containsExactly(1.0, 0.5, 0.5, 0.5, 0.25, 0.25);
  }

  @Test
  void goesNoLowerThanAsked() {
    ReduceOnPlateau reduce = ReduceOnPlateau.of().factor(0.5).patience(1).minLearningRate(0.3);
    assertThat(Plateaus.run(reduce, 5, 5, 5, 5).learningRates).containsExactly(1.0, 0.5, 0.3, 0.3);
  }

  @Test
  void watchesWhatItIsToldAndForgets() {
    ReduceOnPlateau reduce =
        ReduceOnPlateau.of().factor(0.5).patience(2).goal(Goal.largest(Epoch::loss));
    Plateaus training = Plateaus.run(reduce, 1, 2, 3, 2, 2);
    assertThat(training.learningRates).containsExactly(1.0, 1.0, 1.0, 1.0, 0.5);
    training.learningRates.clear();
    training.go(reduce, 1, 0, 0);
    assertThat(training.learningRates).containsExactly(0.5, 0.5, 0.25);
  }

  @Test
  void calmsATrainingThatOvershoots() {
    TargetDataset data = Tasks.line(32, 1);
    LineTrainer trainer = new LineTrainer(LineTrainer.spec(2, 1), GradientDescent.of(1.2), 1);
    ReduceOnPlateau reduce = ReduceOnPlateau.of().patience(1).minLearningRate(0.1);
    History history = trainer.fit(data, fit -> fit.epochs(60).callback(reduce));
    assertThat(history.last().learningRate()).isCloseTo(0.1, within(1e-12));
    assertThat(history.last().loss()).isLessThan(1e-3);
    assertThat(trainer.learningRate()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void refusesIllegalNumbers() {
    for (double factor : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThatThrownBy(() -> ReduceOnPlateau.of().factor(factor))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("factor must be above 0 and below 1. Received: " + factor);
    }
    assertThatThrownBy(() -> ReduceOnPlateau.of().factor(1e-50))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "factor must be above 0 and below 1. Received: 1.0E-50, which is 0.0 as a float32");
    assertThatThrownBy(() -> ReduceOnPlateau.of().patience(0))
        .hasMessage("patience must be at least 1. Received: 0");
    assertThatThrownBy(() -> ReduceOnPlateau.of().cooldown(-1))
        .hasMessageStartingWith("cooldown must be");
    assertThatThrownBy(() -> ReduceOnPlateau.of().minLearningRate(-1))
        .hasMessageStartingWith("minLearningRate must be");
  }
}
