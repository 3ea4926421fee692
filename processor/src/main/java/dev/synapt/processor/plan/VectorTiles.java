package dev.synapt.processor.plan;

/**
 * How a product is written in vectors, beside its portable loop shape: tiles of rows by two vectors
 * of columns stay in registers while all terms are added. The lanes hold different results, so that
 * each is summed in the same order as in the portable shape and has the same bits.
 *
 * @param width the length of the rows of results: at least a vector, with padding behind the
 *     results
 * @param isTransposed whether rows of results are columns of the matrix that is wanted
 * @param reason why
 */
public record VectorTiles(int width, boolean isTransposed, String reason) {
  /** The shortest row: one of the longest vectors that are used, so that no CPU needs another. */
  public static final int NARROWEST = 16;

  /** A row of a panel on the CPUs with the longest vectors: two of them. */
  private static final int PANEL = 2 * NARROWEST;

  /** The longest array of all JVMs. */
  private static final int LONGEST = Integer.MAX_VALUE - 8;

  /**
   * The length of a row with all panels, the last of which need not be full.
   *
   * @return enough for vectors of any length
   */
  public int panelWidth() {
    return (width + PANEL - 1) / PANEL * PANEL;
  }

  /**
   * Whether a matrix in panels fits into an array.
   *
   * @param rows how many rows it has
   * @return false for some billions of numbers; true if there are no panels
   */
  boolean fits(int rows) {
    return isTransposed || (long) rows * panelWidth() <= LONGEST;
  }

  /**
   * Whether there are so many panels that factors are copied for them, if they are far apart.
   *
   * @return true for wide layers
   */
  public boolean repayCopies() {
    return width >= LoopThresholds.COPIES && !isTransposed;
  }

  /**
   * Whether rows are longer than the results in them.
   *
   * @param results how many results a row has
   * @return true if padding follows them, which nobody reads
   */
  public boolean isPadded(int results) {
    return width > results && !isTransposed;
  }

  @Override
  public String toString() {
    return isTransposed ? "vectors of inputs" : "vector tiles";
  }
}
