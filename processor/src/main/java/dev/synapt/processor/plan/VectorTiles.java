package dev.synapt.processor.plan;

/**
 * How a product is written in vectors, beside its portable loop shape: tiles of rows by two vectors
 * of columns stay in registers while all terms are added. The lanes hold different results, so that
 * each is summed in the same order as in the portable shape and has the same bits.
 *
 * @param width the length of the rows of results: at least a vector, with zeros behind the results
 * @param reason why
 */
public record VectorTiles(int width, String reason) {
  /** The shortest row: one of the longest vectors that are used, so that no CPU needs another. */
  static final int NARROWEST = 16;

  /**
   * Whether rows are longer than the results in them.
   *
   * @param results how many results a row has
   * @return true if zeros follow them
   */
  public boolean isPadded(int results) {
    return width > results;
  }

  @Override
  public String toString() {
    return "vector tiles";
  }
}
