package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.TargetDataset;
import dev.synapt.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CallbackTest {
  private static final TargetDataset DATA = Tasks.line(10, 1);

  private static LineTrainer trainer(long seed) {
    return new LineTrainer(LineTrainer.spec(2, 1), GradientDescent.of(0.05), seed);
  }

  private static LineTrainer fitted(long seed, Consumer<Fit<TargetDataset>> options) {
    LineTrainer trainer = trainer(seed);
    trainer.fit(DATA, options);
    return trainer;
  }

  @Test
  void callbacksAreCalledInTheOrderInWhichTheyWereAdded() {
    List<String> calls = new ArrayList<>();
    fitted(
        1,
        fit ->
            fit.epochs(2)
                .callback(new Recording("a", calls))
                .onEpoch(epoch -> calls.add("listener " + epoch.number()))
                .callback(new Recording("b", calls)));
    assertThat(calls)
        .containsExactly(
            "a begins",
            "b begins",
            "a 1",
            "listener 1",
            "b 1",
            "a 2",
            "listener 2",
            "b 2",
            "a ends",
            "b ends");
  }

  private record Recording(String name, List<String> calls) implements Callback {
    @Override
    public void trainingBegins(Training training) {
      calls.add(name + " begins");
    }

    @Override
    public void epochEnded(Epoch epoch, Training training) {
      calls.add(name + " " + epoch.number());
    }

    @Override
    public void trainingEnded(Training training) {
      calls.add(name + " ends");
    }
  }

  @Test
  void aCallbackStopsTheTrainingAfterItsEpoch() {
    LineTrainer trainer = trainer(1);
    List<String> calls = new ArrayList<>();
    History history =
        trainer.fit(
            DATA,
            fit ->
                fit.epochs(100)
                    .callback(
                        (epoch, training) -> {
                          if (epoch.number() == 3) {
                            training.stop();
                          }
                        })
                    .callback(new Recording("b", calls)));
    assertThat(history.epochs()).hasSize(3);
    assertThat(calls).containsExactly("b begins", "b 1", "b 2", "b 3", "b ends");
    assertThat(trainer.fit(DATA, fit -> fit.epochs(2)).epochs()).hasSize(2);
  }

  @Test
  void aCallbackScalesTheLearningRate() {
    LineTrainer scaled = trainer(1);
    History history =
        scaled.fit(
            DATA,
            fit ->
                fit.epochs(2)
                    .batchSize(10)
                    .callback((epoch, training) -> training.scaleLearningRate(0.1)));
    assertThat(history.epochs().get(0).learningRate()).isEqualTo(0.05);
    assertThat(history.epochs().get(1).learningRate()).isCloseTo(0.005, within(1e-15));
    assertThat(scaled.learningRate()).isCloseTo(0.0005, within(1e-15));
    LineTrainer slow =
        new LineTrainer(fitted(1, f -> f.batchSize(10)).model(), GradientDescent.of(0.005), 1);
    slow.fit(DATA, fit -> fit.batchSize(10).shuffle(false));
    for (int i = 0; i < 3; i++) {
      assertThat(scaled.flat()[i]).isCloseTo(slow.flat()[i], within(1e-5f));
    }
  }

  @Test
  void aCallbackPutsParametersBack() {
    LineTrainer trainer = trainer(1);
    float[] before = trainer.flat();
    trainer.fit(
        DATA,
        fit ->
            fit.epochs(2)
                .callback(
                    new Callback() {
                      private Parameters first = trainer.parameters();

                      @Override
                      public void trainingBegins(Training training) {
                        first = training.parameters();
                      }

                      @Override
                      public void epochEnded(Epoch epoch, Training training) {}

                      @Override
                      public void trainingEnded(Training training) {
                        assertThat(trainer.flat()).isNotEqualTo(before);
                        training.restore(first);
                      }
                    }));
    assertThat(trainer.flat()).containsExactly(before);
  }

  @Test
  void aTrainingThatFailsIsNotSaidToEnd() {
    List<String> calls = new ArrayList<>();
    TargetDataset bad = TargetDataset.of(new float[] {Float.NaN, 1}, 2, new float[] {1}, 1);
    assertThatThrownBy(() -> trainer(1).fit(bad, fit -> fit.callback(new Recording("a", calls))))
        .isInstanceOf(DivergenceException.class);
    assertThat(calls).containsExactly("a begins");
  }
}
