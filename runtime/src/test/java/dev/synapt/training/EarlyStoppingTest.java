package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.TargetDataset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
  @Test
  void stopsAfterPatientEpochsWithoutImprovement() {
    EarlyStopping stopping = EarlyStopping.patience(2);
    assertThat(Plateaus.run(stopping, 5, 4, 4, 3, 3.5, 3, 1, 1).epochs).isEqualTo(6);
    assertThat(stopping.bestEpoch()).isEqualTo(4);
    assertThat(Plateaus.run(EarlyStopping.patience(1), 5, 4, 4, 3).epochs).isEqualTo(3);
    assertThat(Plateaus.run(EarlyStopping.patience(3), 5, 4, 3, 2, 1).epochs).isEqualTo(5);
  }

  @Test
  void smallDifferencesAreNoImprovement() {
    EarlyStopping stopping = EarlyStopping.patience(2).minDelta(0.5);
    // 4.6 is no improvement; 4.4 is one on 5, not on 4.6.
    assertThat(Plateaus.run(stopping, 5, 4.6, 4.4, 4.2, 4).epochs).isEqualTo(5);
    assertThat(stopping.bestEpoch()).isEqualTo(3);
    assertThat(Plateaus.run(stopping, 5, 4.5, 4.5, 1).epochs).isEqualTo(3);
  }

  @Test
  void forgetsWhenATrainingBegins() {
    EarlyStopping stopping = EarlyStopping.patience(2);
    Plateaus training = Plateaus.run(stopping, 1, 2, 2, 2);
    assertThat(training.epochs).isEqualTo(3);
    training.go(stopping, 9, 8, 7, 7, 7, 7);
    assertThat(training.epochs).isEqualTo(5);
    assertThat(stopping.bestEpoch()).isEqualTo(3);
  }

  @Test
  void nanIsNoImprovement() {
    EarlyStopping stopping = EarlyStopping.patience(2);
    assertThat(Plateaus.run(stopping, Double.NaN, Double.NaN, 1).epochs).isEqualTo(2);
    assertThat(stopping.bestEpoch()).isZero();
    assertThat(Plateaus.run(stopping, 1, Double.NaN, 0.5, 0.6, 0.7).epochs).isEqualTo(5);
  }

  @Test
  void watchesTheValidationLossWhereThereIsOne() {
    EarlyStopping stopping = EarlyStopping.patience(1);
    Plateaus training = new Plateaus();
    stopping.trainingBegins(training);
    stopping.epochEnded(Plateaus.epoch(1, 5, validation(1, 0.5)), training);
    assertThat(training.stopped).isFalse();
    stopping.epochEnded(Plateaus.epoch(2, 4, validation(2, 0.6)), training);
    assertThat(training.stopped).isTrue();
  }

  @Test
  void watchesWhatItIsTold() {
    EarlyStopping stopping = EarlyStopping.patience(1).goal(Goal.accuracy());
    Plateaus training = new Plateaus();
    stopping.trainingBegins(training);
    stopping.epochEnded(Plateaus.epoch(1, 5, validation(1, 0.5)), training);
    stopping.epochEnded(Plateaus.epoch(2, 6, validation(2, 0.6)), training);
    assertThat(training.stopped).isFalse();
    stopping.epochEnded(Plateaus.epoch(3, 1, validation(0, 0.6)), training);
    assertThat(training.stopped).isTrue();
    assertThat(stopping.bestEpoch()).isEqualTo(2);

    Plateaus other = new Plateaus();
    EarlyStopping ownLoss = EarlyStopping.patience(1).goal(Goal.smallest(Epoch::loss));
    ownLoss.trainingBegins(other);
    ownLoss.epochEnded(Plateaus.epoch(1, 5, validation(1, 0)), other);
    ownLoss.epochEnded(Plateaus.epoch(2, 4, validation(2, 0)), other);
    assertThat(other.stopped).isFalse();
  }

  private static Optional<Evaluation> validation(double loss, double accuracy) {
    return Optional.of(new Evaluation(loss, Map.of("accuracy", accuracy)));
  }

  @Test
  void aRecipeNeverChanges() {
    EarlyStopping plain = EarlyStopping.patience(1);
    assertThat(plain.minDelta(10)).isNotSameAs(plain);
    assertThat(Plateaus.run(plain, 3, 2, 1).epochs).isEqualTo(3);
  }

  @Test
  void refusesIllegalNumbers() {
    assertThatThrownBy(() -> EarlyStopping.patience(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("patience must be at least 1. Received: 0");
    assertThatThrownBy(() -> EarlyStopping.patience(1).minDelta(-1))
        .hasMessage("minDelta must be finite and at least 0. Received: -1.0");
  }

  /**
   * A rate so high that the line gets worse with every step, but one so slowly that it is finite.
   */
  private static LineTrainer diverging() {
    return new LineTrainer(LineTrainer.spec(2, 1), GradientDescent.of(1.2), 1);
  }

  @Test
  void putsTheBestParametersBackWhenItStops() {
    TargetDataset data = Tasks.line(32, 1);
    LineTrainer once = diverging();
    once.fit(data, fit -> fit.epochs(1));

    LineTrainer restored = diverging();
    EarlyStopping stopping = EarlyStopping.patience(3).restoreBest();
    History history = restored.fit(data, fit -> fit.epochs(9).validation(data).callback(stopping));
    assertThat(history.epochs()).hasSize(4);
    assertThat(stopping.bestEpoch()).isEqualTo(1);
    assertThat(restored.flat()).containsExactly(once.flat());
    assertThat(restored.evaluate(data).loss())
        .isEqualTo(history.epochs().get(0).validation().orElseThrow().loss());

    LineTrainer left = diverging();
    left.fit(data, fit -> fit.epochs(9).validation(data).callback(EarlyStopping.patience(3)));
    assertThat(left.evaluate(data).loss()).isGreaterThan(restored.evaluate(data).loss());
  }

  @Test
  void putsTheBestParametersBackWhenAllEpochsAreOver() {
    TargetDataset data = Tasks.line(32, 1);
    LineTrainer once = diverging();
    once.fit(data, fit -> fit.epochs(1));
    LineTrainer restored = diverging();
    EarlyStopping stopping = EarlyStopping.patience(100).restoreBest();
    restored.fit(data, fit -> fit.epochs(3).validation(data).callback(stopping));
    assertThat(restored.flat()).containsExactly(once.flat());
  }

  @Test
  void putsNothingBackThatAnEarlierTrainingLeft() {
    double[] judged = {1};
    EarlyStopping stopping =
        EarlyStopping.patience(9).restoreBest().goal(Goal.smallest(epoch -> judged[0]));
    TargetDataset data = Tasks.line(32, 1);
    LineTrainer trainer = diverging();
    trainer.fit(data, fit -> fit.callback(stopping));
    float[] before = trainer.flat();
    judged[0] = Double.NaN;
    trainer.fit(data, fit -> fit.callback(stopping));
    assertThat(trainer.flat()).isNotEqualTo(before);
  }

  @Test
  void endsATrainingThatHasLearned() {
    LineTrainer trainer = new LineTrainer(LineTrainer.spec(2, 1), GradientDescent.of(0.1), 1);
    EarlyStopping stopping = EarlyStopping.patience(5).minDelta(1e-6).restoreBest();
    History history =
        trainer.fit(
            Tasks.line(100, 1),
            fit -> fit.epochs(1000).validation(Tasks.line(50, 2)).callback(stopping));
    assertThat(history.epochs().size()).isBetween(10, 100);
    assertThat(stopping.bestEpoch()).isEqualTo(history.epochs().size() - 5);
    assertThat(trainer.flat()[1]).isCloseTo(-3, within(0.01f));
  }
}
