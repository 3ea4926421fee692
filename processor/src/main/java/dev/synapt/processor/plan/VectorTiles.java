package dev.synapt.processor.plan;

/**
 * How a product is written in vectors, beside its portable loop shape: tiles of rows by two vectors
 * of columns stay in registers while all terms are added. The lanes hold different results, so that
 * each is summed in the same order as in the portable shape and has the same bits.
 *
 * @param block how many terms are added before the tile is stored, and goes on from there
 * @param reason why
 */
public record VectorTiles(int block, String reason) {
  /** All terms at once. */
  static final int WHOLE = Integer.MAX_VALUE;

  /**
   * Whether sums are stored on the way.
   *
   * @return false if all terms are added at once
   */
  public boolean isBlocked() {
    return block != WHOLE;
  }

  @Override
  public String toString() {
    return isBlocked() ? "vector tiles, " + block + " terms at a time" : "vector tiles";
  }
}
