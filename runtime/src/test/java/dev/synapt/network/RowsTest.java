package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowsTest {
  private static final float[] FLAT = {-1, 1, 2, 3, 4, 5, 6, -7};
  private static final float[][] MATRIX = {{1, 2, 3}, {4, 5, 6}};

  @Test
  void readsRowByRow() {
    float[][] rows = new float[2][3];
    Rows.read(FLAT, 1, rows);
    assertThat(rows).isDeepEqualTo(MATRIX);
  }

  @Test
  void readsRowsAndColumnsExchanged() {
    float[][] rows = new float[3][2];
    Rows.readTransposed(FLAT, 1, rows);
    assertThat(rows).isDeepEqualTo(new float[][] {{1, 4}, {2, 5}, {3, 6}});
  }

  @Test
  void writesWhatItReads() {
    float[] flat = {-1, 0, 0, 0, 0, 0, 0, -7};
    Rows.write(MATRIX, flat, 1);
    assertThat(flat).containsExactly(FLAT);
  }

  @Test
  void growsAndKeepsWhatThereIs() {
    float[][] rows = Rows.reserve(new float[0][], 2, 3);
    assertThat(rows).isDeepEqualTo(new float[2][3]);
    float[] first = rows[0];
    float[][] more = Rows.reserve(rows, 3, 3);
    assertThat(more).isDeepEqualTo(new float[3][3]);
    assertThat(more[0]).isSameAs(first);
    assertThat(Rows.reserve(more, 3, 3)).isSameAs(more);
    assertThat(Rows.reserve(more, 1, 3)).isSameAs(more);
  }
}
