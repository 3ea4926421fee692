package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Parts follow each other without a gap, and cut no unit in two. */
class PartTest {
  @Test
  void partsAreTheWhole() {
    for (int count = 1; count <= 5; count++) {
      for (int size = 0; size < 300; size++) {
        for (int unit : new int[] {1, 8, 28}) {
          int end = 0;
          for (int index = 0; index < count; index++) {
            Part part = new Part(index, count);
            assertThat(part.from(size, unit)).isEqualTo(end).isLessThanOrEqualTo(size);
            assertThat(part.from(size, unit) % unit).isZero();
            end = part.to(size, unit);
            assertThat(part.isLast()).isEqualTo(index == count - 1);
          }
          assertThat(end).isEqualTo(size);
        }
      }
    }
  }

  /** What is done together with the last rows is done once. */
  @Test
  void onlyTheLastPartEndsWithTheLastRow() {
    for (int rows = 1; rows < 300; rows++) {
      for (int index = 0; index < 4; index++) {
        assertThat(new Part(index, 5).to(rows)).isLessThan(rows);
      }
      assertThat(new Part(4, 5).to(rows)).isEqualTo(rows);
    }
  }

  @Test
  void rowsAreDividedEvenly() {
    assertThat(new Part(0, 2).to(784)).isEqualTo(392);
    assertThat(new Part(1, 2).from(784)).isEqualTo(392);
    assertThat(new Part(0, 2).to(512)).isEqualTo(252);
  }

  @Test
  void aSizeThatTimesAnIndexOverflowsIsDivided() {
    assertThat(new Part(63, 64).from(Integer.MAX_VALUE, 1)).isEqualTo(2_113_929_215);
  }
}
