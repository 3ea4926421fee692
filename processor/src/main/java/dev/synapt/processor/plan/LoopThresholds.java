package dev.synapt.processor.plan;

import dev.synapt.processor.plan.LoopShape.Accumulators;
import dev.synapt.processor.plan.LoopShape.RowKernel;
import dev.synapt.processor.plan.LoopShape.StraightLine;

/**
 * Where one loop shape stops paying and the next begins, with the measurement behind each figure.
 *
 * @param straightLine the most multiply-adds of a layer that are written out. Straight-line code
 *     wins up to about 100; by 640 a loop with 8 accumulators beats it
 * @param rowWidth the narrowest rows of results that a row kernel works on: one vector of eight
 *     floats. Trained in batches of 32 on JDK 17, a net 400-25-15-10 sees 86,000 examples a second
 *     with rows from 8 on and 24,000 with rows from 32 on, 784-48-10 25,000 and 19,000; below 8 a
 *     row fills no vector
 */
public record LoopThresholds(int straightLine, int rowWidth) {
  /** The thresholds in use. */
  public static final LoopThresholds MEASURED = new LoopThresholds(100, 8);

  /** Eight chains of fused multiply-adds keep both units of a core busy. */
  private static final int ACCUMULATORS = 8;

  /** Four rows by two terms: the widest kernel that C2 vectorises on JDK 17. */
  private static final int KERNEL_ROWS = 4;

  private static final int KERNEL_DEPTH = 2;

  /**
   * The loop shape of a product.
   *
   * @param multiplyAdds the multiply-adds of the layer for one example
   * @param width the length of the rows of results
   * @return the shape
   */
  public LoopShape choose(long multiplyAdds, int width) {
    if (multiplyAdds <= straightLine) {
      return new StraightLine(multiplyAdds + " multiply-adds, at most " + straightLine);
    }
    if (width >= rowWidth) {
      return new RowKernel(
          KERNEL_ROWS, KERNEL_DEPTH, "rows of " + width + ", at least " + rowWidth);
    }
    return new Accumulators(
        Math.min(ACCUMULATORS, width),
        multiplyAdds + " multiply-adds, rows of " + width + ", below " + rowWidth);
  }
}
