package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.TargetDataset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FitTest {
  private static final TargetDataset DATA = Tasks.line(10, 1);

  private static LineTrainer trainer(long seed) {
    return new LineTrainer(LineTrainer.spec(2, 1), GradientDescent.of(0.05), seed);
  }

  private static LineTrainer fitted(long seed, Consumer<Fit<TargetDataset>> options) {
    LineTrainer trainer = trainer(seed);
    trainer.fit(DATA, options);
    return trainer;
  }

  private static List<Integer> flat(List<List<Integer>> batches) {
    return batches.stream().flatMap(List::stream).toList();
  }

  @Test
  void anEpochSeesEveryExampleOnceAndItsLastBatchIsSmaller() {
    LineTrainer trainer = fitted(1, fit -> fit.epochs(3).batchSize(4));
    assertThat(trainer.batches.stream().map(List::size)).containsExactly(4, 4, 2, 4, 4, 2, 4, 4, 2);
    List<Integer> all = IntStream.range(0, 10).boxed().toList();
    for (int epoch = 0; epoch < 3; epoch++) {
      assertThat(flat(trainer.batches.subList(3 * epoch, 3 * epoch + 3)))
          .containsExactlyInAnyOrderElementsOf(all);
    }
    assertThat(trainer.steps()).isEqualTo(9);
  }

  @Test
  void oneEpochOfBatchesOf32UnlessAsked() {
    LineTrainer trainer = trainer(1);
    trainer.fit(Tasks.line(70, 1), fit -> {});
    assertThat(trainer.batches.stream().map(List::size)).containsExactly(32, 32, 6);
  }

  @Test
  void shufflingGivesEachEpochAnotherOrder() {
    LineTrainer trainer = fitted(1, fit -> fit.epochs(4).batchSize(10));
    assertThat(new HashSet<>(trainer.batches)).hasSize(4);
    LineTrainer sorted = fitted(1, fit -> fit.epochs(2).batchSize(5).shuffle(false));
    assertThat(sorted.batches)
        .containsExactly(
            List.of(0, 1, 2, 3, 4), List.of(5, 6, 7, 8, 9),
            List.of(0, 1, 2, 3, 4), List.of(5, 6, 7, 8, 9));
  }

  @Test
  void theSeedDecidesOnEverything() {
    Consumer<Fit<TargetDataset>> options = fit -> fit.epochs(5).batchSize(3).validationSplit(0.2);
    LineTrainer one = fitted(7, options);
    LineTrainer same = fitted(7, options);
    LineTrainer other = fitted(8, options);
    assertThat(same.flat()).containsExactly(one.flat());
    assertThat(same.batches).isEqualTo(one.batches);
    assertThat(other.flat()).isNotEqualTo(one.flat());
    assertThat(other.batches).isNotEqualTo(one.batches);
  }

  @Test
  void findsTheLine() {
    LineTrainer trainer = trainer(3);
    History history =
        trainer.fit(Tasks.line(200, 1), fit -> fit.epochs(50).validation(Tasks.line(50, 2)));
    assertThat(trainer.flat()[0]).isCloseTo(2, within(1e-3f));
    assertThat(trainer.flat()[1]).isCloseTo(-3, within(1e-3f));
    assertThat(trainer.flat()[2]).isCloseTo(1, within(1e-3f));
    assertThat(history.epochs()).hasSize(50);
    assertThat(history.losses().get(0)).isGreaterThan(history.losses().get(49));
    assertThat(history.last().number()).isEqualTo(50);
    assertThat(history.last().validation().orElseThrow().metric("r2")).isGreaterThan(0.999);
  }

  @Test
  void anEpochsLossIsTheMeanOverItsExamplesBeforeEachStep() {
    LineTrainer fitting = trainer(5);
    LineTrainer stepping = trainer(5);
    double loss = fitting.fit(DATA, fit -> fit.batchSize(4).shuffle(false)).last().loss();
    double expected = 0;
    for (int from : new int[] {0, 4, 8}) {
      TargetDataset part = DATA.take(from, Math.min(from + 4, 10));
      expected += part.size() * stepping.step(part.features(), part.targets()) / 10;
    }
    assertThat(loss).isCloseTo(expected, within(1e-12));
    assertThat(fitting.flat()).containsExactly(stepping.flat());
  }

  @Test
  void aSplitKeepsAShareThatIsNeverTrainedOn() {
    LineTrainer trainer = trainer(1);
    History history = trainer.fit(DATA, fit -> fit.epochs(3).batchSize(7).validationSplit(0.3));
    assertThat(trainer.batches.stream().map(List::size)).containsExactly(7, 3, 7, 3, 7, 3);
    Set<Integer> trained = new HashSet<>(trainer.batches.get(0));
    Set<Integer> validated = new HashSet<>(trainer.batches.get(1));
    assertThat(trained).hasSize(7).doesNotContainAnyElementsOf(validated);
    assertThat(validated).hasSize(3);
    for (int epoch = 1; epoch < 3; epoch++) {
      assertThat(trainer.batches.get(2 * epoch)).containsExactlyInAnyOrderElementsOf(trained);
      assertThat(trainer.batches.get(2 * epoch + 1)).containsExactlyInAnyOrderElementsOf(validated);
    }
    assertThat(history.last().validation()).isPresent();

    trainer.batches.clear();
    trainer.fit(DATA, fit -> fit.batchSize(7).validationSplit(0.3));
    assertThat(trainer.batches.get(1)).containsExactlyInAnyOrderElementsOf(validated);
  }

  @Test
  void refusesSplitsThatLeaveNothing() {
    assertThatThrownBy(() -> fitted(1, fit -> fit.validationSplit(0.01)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("Received: 0.01 of 10 examples");
    assertThatThrownBy(() -> fitted(1, fit -> fit.validationSplit(0.99)))
        .hasMessageEndingWith("Received: 0.99 of 10 examples");
    assertThatThrownBy(() -> fitted(1, fit -> fit.validationSplit(0.5).validation(DATA)))
        .hasMessageContaining("not both");
    for (double share : new double[] {0, 1, -1, Double.NaN}) {
      assertThatThrownBy(() -> fitted(1, fit -> fit.validationSplit(share)))
          .hasMessageEndingWith("Received: " + share);
    }
    assertThatThrownBy(() -> fitted(1, fit -> fit.epochs(0)))
        .hasMessage("epochs must be at least 1. Received: 0");
    assertThatThrownBy(() -> fitted(1, fit -> fit.batchSize(-3)))
        .hasMessage("batchSize must be at least 1. Received: -3");
    assertThatThrownBy(() -> fitted(1, fit -> fit.threads(0)))
        .hasMessage("threads must be at least 1. Received: 0");
  }

  @Test
  void validationIsTheEvaluationAfterTheEpochAndChangesNothing() {
    TargetDataset held = Tasks.line(600, 9);
    LineTrainer trainer = trainer(1);
    Epoch last = trainer.fit(DATA, fit -> fit.epochs(2).validation(held)).last();
    assertThat(last.validation()).contains(trainer.evaluate(held));
    assertThat(trainer.flat()).containsExactly(fitted(1, fit -> fit.epochs(2)).flat());
    assertThat(last.validationOrTraining()).isEqualTo(last.validation().orElseThrow());
    Epoch alone = trainer(1).fit(DATA, fit -> {}).last();
    assertThat(alone.validation()).isEmpty();
    assertThat(alone.validationOrTraining()).isEqualTo(alone.training());
  }

  @Test
  void classesAreLearned() {
    ClassDataset train = Tasks.heaps(300, 3, 1);
    ClassDataset test = Tasks.heaps(300, 3, 2);
    SoftmaxTrainer softmax = new SoftmaxTrainer(2, 3, Adam.of(0.05), 1);
    History history = softmax.fit(train, fit -> fit.epochs(20).validation(test));
    assertThat(softmax.evaluate(test).accuracy()).isGreaterThan(0.98);
    assertThat(history.last().validation().orElseThrow()).isEqualTo(softmax.evaluate(test));

    LogisticTrainer logistic = new LogisticTrainer(2, Adam.of(0.05), 1);
    logistic.fit(Tasks.heaps(200, 2, 1), fit -> fit.epochs(20));
    assertThat(logistic.evaluate(Tasks.heaps(200, 2, 2)).accuracy()).isGreaterThan(0.98);
    assertThat(ConfusionMatrix.of(softmax.model(), test).accuracy())
        .isEqualTo(softmax.evaluate(test).accuracy());
  }

  @Test
  void classesAndTargetsOf0And1AreTheSame() {
    ClassDataset classes = Tasks.heaps(20, 2, 1);
    float[] targets = new float[20];
    for (int i = 0; i < 20; i++) {
      targets[i] = classes.label(i);
    }
    LogisticTrainer one = new LogisticTrainer(2, Adam.of(), 1);
    LogisticTrainer other = new LogisticTrainer(2, Adam.of(), 1);
    one.fit(classes, fit -> fit.epochs(3));
    other.fit(TargetDataset.of(classes.features(), 2, targets, 1), fit -> fit.epochs(3));
    assertThat(one.step(classes.features(), classes.classes()))
        .isEqualTo(other.step(classes.features(), targets));
    assertThat(one.parameters).containsExactly(other.parameters);
  }

  @Test
  void anEpochIsOneLine() {
    Evaluation training = new Evaluation(0.12344, Map.of("accuracy", 0.5));
    Evaluation validation = new Evaluation(2, Map.of("accuracy", 0.25));
    assertThat(new Epoch(3, training, Optional.of(validation), 0.1, 1.234))
        .hasToString(
            "epoch 3: loss 0.1234, accuracy 0.5000, validation loss 2.0000,"
                + " validation accuracy 0.2500 (1.23 s)");
    assertThatThrownBy(() -> validation.metric("r2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("There is no metric 'r2' here. There are: [accuracy]");
    assertThatThrownBy(() -> new History(List.of()).last()).hasMessage("No epoch was run");
  }

  @Test
  void refusesNulls() {
    assertThatThrownBy(() -> fitted(1, fit -> fit.validation(null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("validation");
    assertThatThrownBy(() -> fitted(1, fit -> fit.callback(null))).hasMessage("callback");
    assertThatThrownBy(() -> fitted(1, fit -> fit.onEpoch(null))).hasMessage("listener");
  }

  @Test
  void aValidationLossThatIsNotANumberStopsNothing() {
    TargetDataset bad = TargetDataset.of(new float[] {Float.NaN, 1}, 2, new float[] {1}, 1);
    EarlyStopping stopping = EarlyStopping.patience(2);
    LineTrainer trainer = trainer(1);
    History history = trainer.fit(DATA, fit -> fit.epochs(2).validation(bad));
    assertThat(history.epochs()).hasSize(2);
    assertThat(history.last().validation().orElseThrow().loss()).isNaN();
    assertThat(trainer.flat()).containsExactly(fitted(1, fit -> fit.epochs(2)).flat());
    assertThat(trainer.fit(DATA, fit -> fit.epochs(9).validation(bad).callback(stopping)).epochs())
        .hasSize(2);
  }
}
