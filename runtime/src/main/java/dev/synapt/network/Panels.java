package dev.synapt.network;

/**
 * Matrices in panels: some columns of all rows, then the next columns of all rows. Vector tiles
 * read a panel from its first number to its last, where they would jump from row to row in a
 * matrix.
 */
public final class Panels {
  /** A line of the cache in floats. */
  private static final int LINE = 16;

  private Panels() {}

  /**
   * Copies a flat matrix into panels, rows and columns exchanged. A panel has two vectors of {@code
   * lanes} columns, each of which is a row of the flat matrix. The last vectors end with the width,
   * and overlap those before them.
   *
   * @param flat holds the matrix [rows, columns], row by row
   * @param offset the index of its first number
   * @param rows its rows
   * @param columns its columns
   * @param width how many columns the panels have together, at least {@code rows} and {@code
   *     lanes}; those behind the rows stay as they are
   * @param lanes how many numbers a vector holds
   * @param panels receives [columns, width] in panels
   * @param part the panels to do
   */
  public static void transpose(
      float[] flat,
      int offset,
      int rows,
      int columns,
      int width,
      int lanes,
      float[] panels,
      Part part) {
    int step = 2 * lanes;
    int count = (width + step - 1) / step;
    int to = part.to(count, 1);
    for (int panel = part.from(count, 1); panel < to; panel++) {
      for (int vector = 0; vector < 2; vector++) {
        int row = Math.min(panel * step + vector * lanes, width - lanes);
        int end = Math.min(row + lanes, rows);
        int at = panel * step * columns + vector * lanes;
        transpose(flat, offset, row, end, columns, step, panels, at);
      }
    }
  }

  /** Some columns at a time, so that the lines of the cache which are written to stay there. */
  private static void transpose(
      float[] flat, int offset, int row, int end, int columns, int step, float[] panels, int at) {
    for (int begin = 0; begin < columns; begin += LINE) {
      int to = Math.min(begin + LINE, columns);
      for (int i = row; i < end; i++) {
        int from = offset + i * columns;
        for (int j = begin; j < to; j++) {
          panels[at + j * step + i - row] = flat[from + j];
        }
      }
    }
  }
}
