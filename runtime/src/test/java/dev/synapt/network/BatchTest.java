package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTest {
  private static final float[] FEATURES = {1, 2, 3, 4};

  @Test
  void beginsWithAllRowsInTheirOrder() {
    int[] classes = {0, 1, 1, 0};
    Batch batch = Batch.ofClasses(FEATURES, classes, new int[] {3, 0, 2});
    assertThat(batch.size()).isEqualTo(3);
    assertThat(rows(batch)).containsExactly(3, 0, 2);
    assertThat(batch.features()).isSameAs(FEATURES);
    assertThat(batch.classes()).isSameAs(classes);
    assertThat(batch.targets()).isEmpty();
  }

  @Test
  void labelsMayBeTargets() {
    float[] targets = {5, 6, 7, 8};
    Batch batch = Batch.ofTargets(FEATURES, targets, new int[] {1, 1});
    assertThat(rows(batch)).containsExactly(1, 1);
    assertThat(batch.targets()).isSameAs(targets);
    assertThat(batch.classes()).isEmpty();
  }

  @Test
  void movesAlongTheOrder() {
    Batch batch = Batch.ofClasses(FEATURES, new int[4], new int[] {3, 0, 2, 1});
    batch.moveTo(1, 2);
    assertThat(rows(batch)).containsExactly(0, 2);
    assertThat(batch.size()).isEqualTo(4);
    batch.moveTo(3, 1);
    assertThat(rows(batch)).containsExactly(1);
    batch.moveTo(4, 0);
    assertThat(rows(batch)).isEmpty();
    batch.moveTo(0, 4);
    assertThat(rows(batch)).containsExactly(3, 0, 2, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 1",
    "0, -1",
    "0, 5",
    "4, 1",
    "5, 0",
    "3, 2",
    "2147483647, 2147483647",
    "1, 2147483647",
    "-2147483648, -2147483648"
  })
  void staysWithinTheOrder(int start, int examples) {
    Batch batch = Batch.ofClasses(FEATURES, new int[4], new int[] {3, 0, 2, 1});
    batch.moveTo(1, 2);
    assertThatThrownBy(() -> batch.moveTo(start, examples))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(
            "A batch of %d from position %d does not fit an order of 4 rows", examples, start);
    assertThat(rows(batch)).containsExactly(0, 2);
  }

  private static int[] rows(Batch batch) {
    int[] rows = new int[batch.count()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = batch.row(i);
    }
    return rows;
  }
}
