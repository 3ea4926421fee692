package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.ClassDataset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
  private static final double EXACT = 1e-12;
  private static final ConfusionMatrix ANIMALS =
      ConfusionMatrix.of(
          new int[] {2, 0, 2, 2, 0, 1},
          new int[] {0, 0, 2, 2, 0, 2},
          List.of("ant", "bird", "cat"));

  @Test
  void rowsAreTrueAndColumnsPredicted() {
    assertThat(ANIMALS.count(0, 0)).isEqualTo(2);
    assertThat(ANIMALS.count(2, 0)).isEqualTo(1);
    assertThat(ANIMALS.count(0, 2)).isZero();
    assertThat(ANIMALS.count(1, 2)).isEqualTo(1);
    assertThat(ANIMALS.count(2, 2)).isEqualTo(2);
    assertThat(ANIMALS.examples()).isEqualTo(6);
    assertThat(ANIMALS.accuracy()).isCloseTo(4.0 / 6, within(EXACT));
  }

  @Test
  void scoresOfEachClassAndTheirMeans() {
    assertThat(ANIMALS.precision(0)).isCloseTo(2.0 / 3, within(EXACT));
    assertThat(ANIMALS.recall(0)).isEqualTo(1);
    assertThat(ANIMALS.f1(0)).isCloseTo(0.8, within(EXACT));
    assertThat(ANIMALS.precision(2)).isCloseTo(2.0 / 3, within(EXACT));
    assertThat(ANIMALS.recall(2)).isCloseTo(2.0 / 3, within(EXACT));
    assertThat(ANIMALS.f1(2)).isCloseTo(2.0 / 3, within(EXACT));
    assertThat(ANIMALS.macroPrecision()).isCloseTo(4.0 / 9, within(EXACT));
    assertThat(ANIMALS.macroRecall()).isCloseTo(5.0 / 9, within(EXACT));
    assertThat(ANIMALS.macroF1()).isCloseTo((0.8 + 2.0 / 3) / 3, within(EXACT));
  }

  @Test
  void nothingFoundCountsAsZero() {
    // No bird is found, and none is predicted.
    assertThat(ANIMALS.precision(1)).isZero();
    assertThat(ANIMALS.recall(1)).isZero();
    assertThat(ANIMALS.f1(1)).isZero();
  }

  @Test
  void aClassThatDoesNotOccurIsLeftOutOfTheMeans() {
    int[] labels = {0, 1};
    ConfusionMatrix matrix = ConfusionMatrix.of(labels, labels, List.of("a", "b", "c"));
    assertThat(matrix.f1(2)).isZero();
    assertThat(matrix.macroPrecision()).isEqualTo(1);
    assertThat(matrix.macroRecall()).isEqualTo(1);
    assertThat(matrix.macroF1()).isEqualTo(1);
    // Predicted once, though it has no examples: it counts.
    ConfusionMatrix taken = ConfusionMatrix.of(labels, new int[] {0, 2}, List.of("a", "b", "c"));
    assertThat(taken.macroRecall()).isCloseTo(1.0 / 3, within(EXACT));
  }

  @Test
  void printsNeatTables() {
    assertThat(ANIMALS)
        .hasToString(
            """
            true \\ predicted  ant  bird  cat
            ant                 2     0    0
            bird                0     0    1
            cat                 1     0    2""");
    assertThat(ANIMALS.report())
        .isEqualTo(
            """
            class          precision  recall      f1  examples
            ant               0.6667  1.0000  0.8000         2
            bird              0.0000  0.0000  0.0000         1
            cat               0.6667  0.6667  0.6667         3
            macro average     0.4444  0.5556  0.4889         6
            accuracy 0.6667""");
  }

  @Test
  void ofAModel() {
    ClassDataset data = Tasks.heaps(90, 3, 1);
    ClassDataset named =
        ClassDataset.of(data.features(), 2, data.classes(), List.of("low", "mid", "high"));
    SoftmaxTrainer trainer = new SoftmaxTrainer(2, 3, Adam.of(0.05), 1);
    trainer.fit(named, fit -> fit.epochs(30));
    ConfusionMatrix matrix = ConfusionMatrix.of(trainer.model(), named);
    assertThat(matrix.classNames()).containsExactly("low", "mid", "high");
    assertThat(matrix.accuracy()).isEqualTo(trainer.evaluate(named).accuracy());
    assertThat(matrix.examplesOf(0)).isEqualTo(30);

    LinearModel five = new SoftmaxTrainer(2, 5, Adam.of(), 1).model();
    assertThat(ConfusionMatrix.of(five, named).classNames())
        .containsExactly("low", "mid", "high", "3", "4");
    LinearModel two = new LogisticTrainer(2, Adam.of(), 1).model();
    assertThatThrownBy(() -> ConfusionMatrix.of(two, named))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'Logistic' has 2 classes. Received: data of 3");
    LinearModel wide = new SoftmaxTrainer(4, 3, Adam.of(), 1).model();
    assertThatThrownBy(() -> ConfusionMatrix.of(wide, named))
        .hasMessage("Softmax has 4 inputs an example. Received: an array of length 2");
  }

  @Test
  void refusesLabelsThatDoNotFit() {
    List<String> names = List.of("a", "b");
    assertThatThrownBy(() -> ConfusionMatrix.of(new int[2], new int[3], names))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("Received: 3 and 2");
    assertThatThrownBy(() -> ConfusionMatrix.of(new int[0], new int[0], names))
        .hasMessageEndingWith("Received: 0 and 0");
    assertThatThrownBy(() -> ConfusionMatrix.of(new int[] {0, 1}, new int[] {0, 2}, names))
        .hasMessage("Classes must be from 0 to 1. Received: 2 at example 1");
    assertThatThrownBy(() -> ConfusionMatrix.of(new int[] {-1}, new int[] {0}, names))
        .hasMessageEndingWith("Received: -1 at example 0");
  }
}
