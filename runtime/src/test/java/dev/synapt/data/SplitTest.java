package dev.synapt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
  /** Each example's only feature is its number; class c has every example with number % 10 = c. */
  private static ClassDataset numbered(int size) {
    float[] rows = new float[size];
    int[] classes = new int[size];
    for (int i = 0; i < size; i++) {
      rows[i] = i;
      classes[i] = i % 10 == 0 ? 0 : i % 10 < 4 ? 1 : 2;
    }
    return ClassDataset.of(rows, 1, classes, List.of("few", "some", "most"));
  }

  private static void assertEachOnce(int size, Dataset<?>... parts) {
    List<Integer> numbers = new ArrayList<>();
    for (Dataset<?> part : parts) {
      for (float number : part.features()) {
        numbers.add((int) number);
      }
    }
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, size).boxed().toList());
  }

  private static void assertLabelsWentAlong(ClassDataset part) {
    ClassDataset all = numbered(1000);
    for (int i = 0; i < part.size(); i++) {
      assertThat(part.label(i)).isEqualTo(all.label((int) part.example(i)[0]));
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 0.5, 1", "2, 0.01, 1", "2, 0.99, 1", "10, 0.75, 8", "101, 0.8, 81"})
  void splitsHaveEachExampleOnce(int size, double fraction, int train) {
    ClassDataset all = numbered(size);

    for (Split<ClassDataset> split :
        List.of(all.split(fraction, 1), all.stratifiedSplit(fraction, 1))) {
      assertThat(split.train().size()).isEqualTo(train);
      assertEachOnce(size, split.train(), split.test());
      assertLabelsWentAlong(split.train());
      assertLabelsWentAlong(split.test());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1 / 3.0, 0.5, 0.8, 0.95})
  void stratifiedSplitsGiveEachClassItsShare(double fraction) {
    ClassDataset all = numbered(777);
    ClassDataset train = all.stratifiedSplit(fraction, 5).train();

    double share = train.size() / 777.0;
    for (int c = 0; c < 3; c++) {
      assertThat(Math.abs(train.classSizes()[c] - share * all.classSizes()[c])).isLessThan(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 10, 23})
  void foldsTestEachExampleOnce(int k) {
    ClassDataset all = numbered(23);

    for (List<Split<ClassDataset>> folds : List.of(all.folds(k, 1), all.stratifiedFolds(k, 1))) {
      assertThat(folds).hasSize(k);
      assertEachOnce(23, folds.stream().map(Split::test).toArray(Dataset<?>[]::new));
      for (Split<ClassDataset> fold : folds) {
        assertEachOnce(23, fold.train(), fold.test());
        assertThat(fold.test().size()).isBetween(23 / k, (23 + k - 1) / k);
        assertLabelsWentAlong(fold.train());
        assertLabelsWentAlong(fold.test());
      }
    }
  }

  @Test
  void stratifiedFoldsSpreadEachClassEvenly() {
    ClassDataset all = numbered(777);

    for (Split<ClassDataset> fold : all.stratifiedFolds(5, 9)) {
      for (int c = 0; c < 3; c++) {
        int inClass = all.classSizes()[c];
        assertThat(fold.test().classSizes()[c]).isBetween(inClass / 5, inClass / 5 + 1);
      }
    }
  }

  @Test
  void theSeedAloneDecides() {
    ClassDataset all = numbered(1000);

    assertThat(all.split(0.5, 1).train().features())
        .isEqualTo(all.split(0.5, 1).train().features())
        .isNotEqualTo(all.split(0.5, 2).train().features());
    assertThat(all.stratifiedSplit(0.5, 1).train().features())
        .isEqualTo(all.stratifiedSplit(0.5, 1).train().features())
        .isNotEqualTo(all.stratifiedSplit(0.5, 2).train().features());
    List<Split<ClassDataset>> folds = all.stratifiedFolds(5, 1);
    assertThat(folds.get(2).test().features()).isEqualTo(folds.get(2).test().features());
    assertThat(all.shuffled(1).features())
        .isEqualTo(all.shuffled(1).features())
        .isNotEqualTo(all.shuffled(2).features());
    assertThat(numbered(10).shuffled(42).features()).containsExactly(8, 3, 6, 5, 4, 0, 9, 2, 1, 7);
    assertThat(numbered(10).stratifiedSplit(0.5, 42).train().features())
        .containsExactly(3, 6, 4, 1, 7);
    assertEachOnce(1000, all.shuffled(1));
    assertLabelsWentAlong(all.shuffled(1));
  }

  @Test
  void partsAreInRandomOrder() {
    Split<ClassDataset> split = numbered(1000).stratifiedSplit(0.5, 1);

    assertThat(split.train().features()).isNotEqualTo(sorted(split.train().features()));
    assertThat(split.train().classes()).isNotEqualTo(sorted(split.train().classes()));
    assertThat(split.test().classes()).isNotEqualTo(sorted(split.test().classes()));
  }

  @Test
  void splittingTargetsGivesTargets() {
    float[] numbers = {0, 1, 2, 3, 4, 5};
    Split<TargetDataset> split = TargetDataset.of(numbers, 1, numbers.clone(), 1).split(0.5, 3);

    assertThat(split.train().targets()).isEqualTo(split.train().features()).hasSize(3);
    assertThat(split.test().targets()).isEqualTo(split.test().features()).hasSize(3);
  }

  @Test
  void refusesWhatCannotBeSplit() {
    ClassDataset ten = numbered(10);

    for (double fraction : new double[] {0, 1, -0.5, 1.5, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ten.split(fraction, 1))
          .withMessage("The fraction must be above 0 and below 1. Received: " + fraction);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbered(1).stratifiedSplit(0.5, 1))
        .withMessage("A split needs 2 examples or more. Received: 1");
    for (int k : new int[] {-1, 0, 1, 11}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ten.folds(k, 1))
          .withMessage("k must be from 2 to the 10 examples. Received: " + k);
    }
    assertThatThrownBy(() -> ten.folds(5, 1).get(5)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static float[] sorted(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static int[] sorted(int[] values) {
    return IntStream.of(values).sorted().toArray();
  }
}
