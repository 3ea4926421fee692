package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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

  @Test
  void transposesAnyShape() {
    for (int rows : new int[] {1, 5, 16, 37}) {
      for (int columns : new int[] {1, 3, 20}) {
        float[] flat = new float[2 + rows * columns];
        for (int i = 0; i < flat.length; i++) {
          flat[i] = i;
        }
        float[] to = new float[rows * columns];
        Rows.transpose(flat, 2, rows, columns, to, Part.WHOLE);
        for (int i = 0; i < rows; i++) {
          for (int j = 0; j < columns; j++) {
            assertThat(to[j * rows + i]).isEqualTo(flat[2 + i * columns + j]);
          }
        }
      }
    }
  }

  /** 60 rows are two ranges for five threads, and two of the parts are empty. */
  @Test
  void doesInPartsWhatItDoesAtOnce() {
    float[] flat = new float[60 * 3];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = i;
    }
    float[][] rows = new float[60][4];
    float[][] transposed = new float[3][60];
    float[] columns = new float[3 * 64];
    float[] padded = new float[60 * Rows.PADDED];
    for (int index = 0; index < 5; index++) {
      Part part = new Part(index, 5);
      Rows.read(flat, 0, rows, 3, part);
      Rows.readTransposed(flat, 0, transposed, part);
      Rows.transpose(flat, 0, 60, 3, columns, part);
      Rows.pad(flat, 0, 3, padded, part);
    }
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < 3; j++) {
        float value = flat[3 * i + j];
        assertThat(rows[i][j]).isEqualTo(value);
        assertThat(transposed[j][i]).isEqualTo(value);
        assertThat(columns[64 * j + i]).isEqualTo(value);
        assertThat(padded[i * Rows.PADDED + j]).isEqualTo(value);
      }
    }
  }

  @Test
  void padsRowsWithWhatWasThere() {
    float[] padded = new float[2 * Rows.PADDED];
    padded[3] = -9;
    Rows.pad(FLAT, 1, 3, padded, Part.WHOLE);
    assertThat(padded[3]).isEqualTo(-9);
    assertThat(Arrays.copyOf(padded, 3)).containsExactly(1, 2, 3);
    assertThat(Arrays.copyOfRange(padded, Rows.PADDED, Rows.PADDED + 4))
        .containsExactly(4, 5, 6, 0);
    float[] flat = {-1, 0, 0, 0, 0, 0, 0, -7};
    Rows.unpad(padded, 1, 2, 3, flat, 1);
    assertThat(flat).containsExactly(-1, 0, 0, 0, 4, 5, 6, -7);
    Rows.unpad(padded, 0, 1, 3, flat, 1);
    assertThat(flat).containsExactly(FLAT);
  }

  @Test
  void transposesIntoLongerRows() {
    float[] to = {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9};
    Rows.transpose(FLAT, 1, 2, 3, to, Part.WHOLE);
    assertThat(to).containsExactly(1, 4, 9, 9, 2, 5, 9, 9, 3, 6, 9, 9);
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
