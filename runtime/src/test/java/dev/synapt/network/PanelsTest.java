package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column of the panels is a row of the matrix, wherever the tiles look for it. */
class PanelsTest {
  private static final float LEFT_ALONE = -9;

  @ParameterizedTest
  @CsvSource({
    "16, 1, 16, 8", "16, 5, 16, 16", "37, 20, 37, 8", "37, 20, 37, 16", "50, 3, 50, 4",
    "10, 4, 16, 8", "3, 4, 16, 8", "10, 4, 16, 16", "1, 1, 16, 4", "130, 33, 130, 16",
    "21, 64, 21, 8", "22, 65, 22, 16", "39, 150, 39, 4"
  })
  void putsRowsWhereColumnsAreRead(int rows, int columns, int width, int lanes) {
    float[] flat = new float[2 + rows * columns];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = i;
    }
    for (int parts = 1; parts < 6; parts++) {
      float[] panels = new float[columns * 160];
      Arrays.fill(panels, LEFT_ALONE);
      for (int index = 0; index < parts; index++) {
        float[] alone = new float[panels.length];
        Arrays.fill(alone, LEFT_ALONE);
        Part part = new Part(index, parts);
        Panels.transpose(flat, 2, rows, columns, width, lanes, alone, part);
        for (int i = 0; i < alone.length; i++) {
          if (alone[i] != LEFT_ALONE) {
            assertThat(panels[i]).as("written by one part alone").isEqualTo(LEFT_ALONE);
            panels[i] = alone[i];
          }
        }
      }
      for (int j = 0; j < width; j += 2 * lanes) {
        for (int vector = 0; vector < 2; vector++) {
          int first = Math.min(j + vector * lanes, width - lanes);
          for (int k = 0; k < columns; k++) {
            for (int lane = 0; lane < lanes; lane++) {
              int row = first + lane;
              float expected = row < rows ? flat[2 + row * columns + k] : LEFT_ALONE;
              assertThat(panels[j * columns + k * 2 * lanes + vector * lanes + lane])
                  .isEqualTo(expected);
            }
          }
        }
      }
    }
  }
}
