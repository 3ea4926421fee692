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
 *     floats. Trained in batches of 32 on JDK 17 and an AVX-512 CPU, a net 400-25-15-10 sees
 *     264,000 examples a second with rows from 8 on, 217,000 from 4, 191,000 from 16 and 88,000
 *     from 32; a net 64-10 sees 2.57, 2.35, 1.57 and 1.54 million
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
