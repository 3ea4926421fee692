package dev.synapt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {
  private final float[] rows = {0, 1, 10, 11, 20, 21};
  private final ClassDataset three = ClassDataset.of(rows, 2, new int[] {1, 0, 3});

  @Test
  void keepsTheArraysItWasGiven() {
    float[] targets = {7, 8, 9};
    TargetDataset numbers = TargetDataset.of(rows, 2, targets, 1);

    assertThat(three.features()).isSameAs(rows);
    assertThat(numbers.features()).isSameAs(rows);
    assertThat(numbers.targets()).isSameAs(targets);
  }

  @Test
  void tellsItsShape() {
    assertThat(three.size()).isEqualTo(3);
    assertThat(three.inputs()).isEqualTo(2);
    assertThat(three.classCount()).isEqualTo(4);
    assertThat(three.classSizes()).containsExactly(1, 1, 0, 1);
    assertThat(three.classNames()).containsExactly("0", "1", "2", "3");
    assertThat(three).hasToString("3 examples of 2 features in 4 classes");
    assertThat(TargetDataset.of(rows, 3, new float[4], 2))
        .hasToString("2 examples of 3 features and 2 targets");
  }

  @Test
  void copiesOneExample() {
    float[] example = three.example(1);
    example[0] = -1;

    assertThat(three.example(1)).containsExactly(10, 11);
    assertThat(three.label(2)).isEqualTo(3);
    assertThat(TargetDataset.of(rows, 2, new float[] {1, 2, 3, 4, 5, 6}, 2).target(2))
        .containsExactly(5, 6);
    assertThatThrownBy(() -> three.example(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> three.label(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void partsHaveArraysOfTheirOwnAndKeepTheClasses() {
    ClassDataset named =
        ClassDataset.of(rows, 2, new int[] {1, 0, 1}, List.of("no", "yes", "perhaps"));
    ClassDataset part = named.select(2, 0, 2);

    assertThat(part.features()).containsExactly(20, 21, 0, 1, 20, 21);
    assertThat(part.classes()).containsExactly(1, 1, 1);
    assertThat(part.classNames()).containsExactly("no", "yes", "perhaps");
    assertThat(part.classCount()).isEqualTo(3);
    assertThat(three.take(1, 2).classCount()).isEqualTo(4);
    assertThat(three.take(0, 3).features()).isEqualTo(rows).isNotSameAs(rows);
  }

  @Test
  void targetsGoWithTheirRows() {
    TargetDataset numbers = TargetDataset.of(rows, 2, new float[] {1, 2, 3, 4, 5, 6}, 2);

    assertThat(numbers.select(2, 1).targets()).containsExactly(5, 6, 3, 4);
    assertThat(numbers.take(1, 3).features()).containsExactly(10, 11, 20, 21);
  }

  @Test
  void otherFeaturesKeepTheLabels() {
    float[] other = {1, 2, 3};

    assertThat(three.withFeatures(other, 1).features()).isSameAs(other);
    assertThat(three.withFeatures(other, 1).classes()).isSameAs(three.classes());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three.withFeatures(other, 2))
        .withMessage("rows must hold 3 examples x 2 = 6 numbers. Received: 3");
  }

  @Test
  void refusesArraysThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassDataset.of(new float[5], 2, new int[3]))
        .withMessage("rows must hold 3 examples x 2 = 6 numbers. Received: 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassDataset.of(new float[0], 65536, new int[65536]))
        .withMessageEndingWith("= 4294967296 numbers. Received: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassDataset.of(new float[3], 0, new int[3]))
        .withMessage("inputs must be 1 or more. Received: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassDataset.of(new float[0], 2, new int[0]))
        .withMessage("A dataset needs at least one example. Received: none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TargetDataset.of(new float[6], 2, new float[7], 2))
        .withMessage("targets must hold 3 examples x 2 = 6 numbers. Received: 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TargetDataset.of(new float[6], 2, new float[6], 0))
        .withMessage("outputs must be 1 or more. Received: 0");
  }

  @Test
  void refusesLabelsThatAreNoClasses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassDataset.of(new float[3], 1, new int[] {0, 1, -1}))
        .withMessageEndingWith("Received: -1 at example 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassDataset.of(new float[1], 1, new int[] {2}, List.of("a", "b")))
        .withMessage("Classes must be from 0 to 1. Received: 2 at example 0");
  }

  @Test
  void refusesRowsItDoesNotHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three.take(2, 2))
        .withMessage("take needs 0 <= from < to <= 3. Received: from 2 to 2");
    assertThatIllegalArgumentException().isThrownBy(() -> three.take(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> three.take(0, 4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three.select(0, 3))
        .withMessage("Rows to select must be from 0 to 2. Received: 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three.select())
        .withMessage("A dataset needs at least one example. Received: none");
  }
}
