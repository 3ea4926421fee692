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
    Rows.readTransposed(FLAT, 1, rows, Part.WHOLE);
    assertThat(rows).isDeepEqualTo(new float[][] {{1, 4}, {2, 5}, {3, 6}});
  }

  @Test
  void writesWhatItReads() {
    float[] flat = {-1, 0, 0, 0, 0, 0, 0, -7};
    Rows.write(MATRIX, 1, 2, flat, 1);
    assertThat(flat).containsExactly(-1, 0, 0, 0, 4, 5, 6, -7);
    Rows.write(MATRIX, 0, 1, flat, 1);
    assertThat(flat).containsExactly(FLAT);
  }

  @Test
  void makesRows() {
    float[][] rows = Rows.of(2, 3);
    assertThat(rows).isDeepEqualTo(new float[2][3]);
    assertThat(rows[0]).isNotSameAs(rows[1]);
  }

  @Test
  void rowsThatHoldNothingAreShared() {
    assertThat(Rows.of(0, 3)).isEmpty();
    assertThat(Rows.of(2, 0)).isSameAs(Rows.of(0, 3));
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
    float[] values = Rows.reserve(new float[0], 3);
    assertThat(values).hasSize(3);
    assertThat(Rows.reserve(values, 2)).isSameAs(values);
  }

  /** 60 rows are two ranges for five threads, and two of the parts are empty. */
  @Test
  void doesInPartsWhatItDoesAtOnce() {
    float[] flat = new float[60 * 3];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = i;
    }
    float[][] rows = new float[60][3];
    float[][] transposed = new float[3][60];
    for (int index = 0; index < 5; index++) {
      Part part = new Part(index, 5);
      Rows.read(flat, 0, rows, part);
      Rows.readTransposed(flat, 0, transposed, part);
    }
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < 3; j++) {
        float value = flat[3 * i + j];
        assertThat(rows[i][j]).isEqualTo(value);
        assertThat(transposed[j][i]).isEqualTo(value);
      }
    }
  }

  @Test
  void columnsGrowWithTheRows() {
    float[][] columns = Rows.reserveColumns(new float[0][], 3, 2);
    assertThat(columns).isDeepEqualTo(new float[3][2]);
    assertThat(Rows.reserveColumns(columns, 3, 1)).isSameAs(columns);
    assertThat(Rows.reserveColumns(columns, 3, 4)).isDeepEqualTo(new float[3][4]);
  }

  @Test
  void takesRowsOutOfLongerOnes() {
    float[] padded = new float[2 * Rows.PADDED];
    for (int j = 0; j < 3; j++) {
      padded[j] = 1 + j;
      padded[Rows.PADDED + j] = 4 + j;
    }
    float[] flat = {-1, 0, 0, 0, 0, 0, 0, -7};
    Rows.unpad(padded, 1, 2, 3, flat, 1);
    assertThat(flat).containsExactly(-1, 0, 0, 0, 4, 5, 6, -7);
    Rows.unpad(padded, 0, 1, 3, flat, 1);
    assertThat(flat).containsExactly(FLAT);
  }

  @Test
  void putsRowsInLineAndTakesThemApart() {
    float[] line = new float[5];
    Rows.gather(new float[][] {{1, 2, 9}, {3, 4, 9}, {9, 9, 9}}, 0, 1, 2, line);
    Rows.gather(new float[][] {{1, 2, 9}, {3, 4, 9}, {9, 9, 9}}, 1, 2, 2, line);
    assertThat(line).containsExactly(1, 2, 3, 4, 0);
    float[][] rows = new float[3][3];
    Rows.scatter(line, 1, 2, 2, rows);
    Rows.scatter(line, 0, 1, 2, rows);
    assertThat(rows).isDeepEqualTo(new float[][] {{1, 2, 0}, {3, 4, 0}, {0, 0, 0}});
  }
}
