package dev.synapt.network;

/**
 * What one of several threads does of a training step: a range of examples, or of rows of weights.
 * The ranges of all parts are the whole, and none overlaps another: every number is computed by one
 * thread, in the order of a single one, so that the number of threads does not change its bits.
 *
 * @param index from 0 on
 * @param count how many parts there are
 */
public record Part(int index, int count) {
  /** All there is. */
  public static final Part WHOLE = new Part(0, 1);

  /** Two vector tiles of fourteen rows, seven row kernels of four: no range cuts one in two. */
  private static final int ROWS = 28;

  /**
   * The first row of weights of this part.
   *
   * @param rows how many rows there are
   * @return its index
   */
  public int from(int rows) {
    return from(rows, ROWS);
  }

  /**
   * The row of weights behind the last one of this part.
   *
   * @param rows how many rows there are
   * @return its index; no less than {@link #from}, with which the part is empty
   */
  public int to(int rows) {
    return to(rows, ROWS);
  }

  /**
   * Where this part begins.
   *
   * @param size how much there is
   * @param unit what stays together, as far as it is whole
   * @return a multiple of the unit
   */
  public int from(int size, int unit) {
    // Steps of tiny networks take half a microsecond: a division is a hundredth of that.
    return index == 0 ? 0 : (int) ((long) (size / unit) * index / count) * unit;
  }

  /**
   * Where this part ends.
   *
   * @param size how much there is
   * @param unit what stays together, as far as it is whole
   * @return a multiple of the unit; the size for the last part, which has what remains as well
   */
  public int to(int size, int unit) {
    return isLast() ? size : (int) ((long) (size / unit) * (index + 1) / count) * unit;
  }

  /**
   * Whether this is the part that does what is not divided.
   *
   * @return true for one of all parts
   */
  public boolean isLast() {
    return index == count - 1;
  }
}
