package dev.synapt.network;

/**
 * Matrices as one array a row. C2 vectorises a loop only where every array is indexed by the plain
 * loop variable, so the row kernels of generated code work on rows instead of on offsets into one
 * flat array.
 */
public final class Rows {
  /** The length to which rows are padded that are shorter than a vector. */
  public static final int PADDED = 16;

  private static final float[][] NONE = {};

  private Rows() {}

  /**
   * Makes some rows.
   *
   * @param count how many
   * @param width the length of each
   * @return {@code [count][width]}; if either is 0, {@code [0][]}, which is the same array always
   */
  public static float[][] of(int count, int width) {
    if (count == 0 || width == 0) {
      return NONE;
    }
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = new float[width];
    }
    return rows;
  }

  /**
   * Makes room for some rows, keeping those that are there.
   *
   * @param rows what there is
   * @param count how many rows are needed
   * @param width the length of a row
   * @return the same array if it has enough rows, else a longer one
   */
  public static float[][] reserve(float[][] rows, int count, int width) {
    if (rows.length >= count) {
      return rows;
    }
    float[][] more = new float[count][];
    System.arraycopy(rows, 0, more, 0, rows.length);
    for (int i = rows.length; i < count; i++) {
      more[i] = new float[width];
    }
    return more;
  }

  /**
   * Makes room for some numbers.
   *
   * @param values what there is
   * @param count how many are needed
   * @return the same array if it is long enough, else a longer one
   */
  public static float[] reserve(float[] values, int count) {
    return values.length >= count ? values : new float[count];
  }

  /**
   * Makes room for the columns of some rows.
   *
   * @param columns what there is
   * @param width how many columns the rows have
   * @param count how many rows there are
   * @return the same arrays if they are long enough, else new ones
   */
  public static float[][] reserveColumns(float[][] columns, int width, int count) {
    return columns.length == width && columns[0].length >= count
        ? columns
        : new float[width][count];
  }

  /**
   * Copies a flat matrix into rows: {@code rows[i][j] = flat[offset + i width + j]}.
   *
   * @param flat holds the matrix, row by row
   * @param offset the index of its first number
   * @param rows receives it; every row has the same length
   */
  public static void read(float[] flat, int offset, float[][] rows) {
    read(flat, offset, rows, Part.WHOLE);
  }

  /**
   * Copies some rows of a flat matrix: {@code rows[i][j] = flat[offset + i width + j]}.
   *
   * @param flat holds the matrix, row by row
   * @param offset the index of its first number
   * @param rows receives it; every row has the same length
   * @param part the rows to do
   */
  public static void read(float[] flat, int offset, float[][] rows, Part part) {
    int to = part.to(rows.length);
    for (int i = part.from(rows.length); i < to; i++) {
      System.arraycopy(flat, offset + i * rows[i].length, rows[i], 0, rows[i].length);
    }
  }

  /**
   * Copies a flat matrix into rows, rows and columns exchanged: {@code rows[j][i] = flat[offset + i
   * rows.length + j]}.
   *
   * @param flat holds the matrix [rows[0].length, rows.length], row by row
   * @param offset the index of its first number
   * @param rows receives it; every row has the same length
   * @param part the rows of the flat matrix to do
   */
  public static void readTransposed(float[] flat, int offset, float[][] rows, Part part) {
    int begin = part.from(rows[0].length);
    int end = part.to(rows[0].length);
    for (int j = 0; j < rows.length; j++) {
      float[] row = rows[j];
      for (int i = begin, from = offset + begin * rows.length + j;
          i < end;
          i++, from += rows.length) {
        row[i] = flat[from];
      }
    }
  }

  /**
   * Puts rows one behind the other: {@code line[i width + j] = rows[i][j]}.
   *
   * @param rows the rows
   * @param from the first of them
   * @param to the one behind the last of them
   * @param width how many numbers of each
   * @param line receives them
   */
  public static void gather(float[][] rows, int from, int to, int width, float[] line) {
    for (int i = from, at = from * width; i < to; i++, at += width) {
      float[] row = rows[i];
      for (int j = 0; j < width; j++) {
        line[at + j] = row[j];
      }
    }
  }

  /**
   * Takes rows apart that stand one behind the other: {@code rows[i][j] = line[i width + j]}.
   *
   * @param line holds them
   * @param from the first of them
   * @param to the one behind the last of them
   * @param width how many numbers each has
   * @param rows receives them; what is behind them stays
   */
  public static void scatter(float[] line, int from, int to, int width, float[][] rows) {
    for (int i = from, at = from * width; i < to; i++, at += width) {
      float[] row = rows[i];
      for (int j = 0; j < width; j++) {
        row[j] = line[at + j];
      }
    }
  }

  /**
   * Copies rows into a flat matrix: {@code flat[offset + i width + j] = rows[i][j]}.
   *
   * @param rows the matrix
   * @param from the first row to copy
   * @param to the row behind the last one to copy
   * @param flat receives it, row by row
   * @param offset the index of its first number
   */
  public static void write(float[][] rows, int from, int to, float[] flat, int offset) {
    for (int i = from; i < to; i++) {
      System.arraycopy(rows[i], 0, flat, offset + i * rows[i].length, rows[i].length);
    }
  }

  /**
   * Copies rows into a flat matrix, rows and columns exchanged: {@code flat[offset + i rows.length
   * + j] = rows[j][i]}.
   *
   * @param rows the matrix transposed, a row for each column of the flat one
   * @param from the first row of the flat matrix to write
   * @param to the row behind the last one to write
   * @param flat receives it, row by row
   * @param offset the index of its first number
   */
  public static void writeTransposed(float[][] rows, int from, int to, float[] flat, int offset) {
    for (int j = 0; j < rows.length; j++) {
      float[] row = rows[j];
      for (int i = from, at = offset + from * rows.length + j; i < to; i++, at += rows.length) {
        flat[at] = row[i];
      }
    }
  }

  /**
   * Copies a matrix back from longer rows: {@code flat[offset + i columns + j] = padded[i width +
   * j]}, where width is {@link #PADDED}.
   *
   * @param padded holds the matrix, row by row
   * @param from the first row to copy
   * @param to the row behind the last one to copy
   * @param columns how many numbers of a row belong to it, at most {@link #PADDED}
   * @param flat receives it, row by row
   * @param offset the index of its first number
   */
  public static void unpad(
      float[] padded, int from, int to, int columns, float[] flat, int offset) {
    for (int i = from; i < to; i++) {
      for (int j = 0; j < columns; j++) {
        flat[offset + i * columns + j] = padded[i * PADDED + j];
      }
    }
  }
}
