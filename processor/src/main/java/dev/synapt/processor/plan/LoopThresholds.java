package dev.synapt.processor.plan;

import dev.synapt.processor.plan.LoopShape.Accumulators;
import dev.synapt.processor.plan.LoopShape.Locals;
import dev.synapt.processor.plan.LoopShape.RowKernel;
import dev.synapt.processor.plan.LoopShape.StraightLine;
import java.util.Optional;

/**
 * Where one loop shape stops paying and the next begins, with the measurement behind each figure.
 *
 * @param straightLine the most multiply-adds of a layer that are written out. Straight-line code
 *     wins up to about 100; by 640 a loop with 8 accumulators beats it
 * @param rowWidth the narrowest rows of results that a row kernel works on: one vector of eight
 *     floats. Trained in batches of 32 on JDK 17 and an AVX-512 CPU, a net 400-25-15-10 sees
 *     264,000 examples a second with rows from 8 on, 217,000 from 4, 191,000 from 16 and 88,000
 *     from 32; a net 64-10 sees 2.57, 2.35, 1.57 and 1.54 million
 * @param vectorWidth the length to which rows of results are padded that are shorter: one of the
 *     longest vectors that are used, so that the choice is the same on all CPUs. Trained on JDK 17
 *     and an AVX-512 CPU (Zen 4), a net 64-10 sees 5.8 million examples a second with its rows of
 *     10 padded, and 3.5 million with row kernels
 */
public record LoopThresholds(int straightLine, int rowWidth, int vectorWidth) {
  /** The thresholds in use. */
  public static final LoopThresholds MEASURED = new LoopThresholds(100, 8, VectorTiles.NARROWEST);

  /**
   * The most values of a layer that a single prediction keeps in local variables after its sums.
   * With that softmax and products of depth 8, 64-10 takes 170 ns a call instead of 285 (JDK 17,
   * Zen 4).
   */
  public static final int FEW = 16;

  /**
   * The most inputs of a layer that has an array for each of them, with an example in every lane.
   * Million examples a second in batches of 256 without and with (JDK 17, Zen 4): 2-3-1 with
   * sigmoid 27 and 139, 8-8-1 with sigmoid 12 and 33, 8-6-5 with ReLU 14 and 41, 4-8-4 with tanh 12
   * and 48. More inputs are not measured.
   */
  static final int COLUMNS = 8;

  /**
   * The most outputs of a network that is trained with its examples side by side: so many as its
   * layers may have inputs.
   */
  static final int LANE_OUTPUTS = 8;

  /**
   * How many examples stand side by side where a tiny network is trained: two vectors of sixteen,
   * and the usual batch.
   */
  public static final int LANES = 32;

  /**
   * From how many values on an activation of one example is left to C2's vectors: two of the
   * longest, since a loop takes some values singly before and after its vectors. Not measured.
   */
  public static final int VECTORISED = 32;

  /**
   * The fewest rows of weights that threads divide: two of the ranges that {@code
   * dev.synapt.network.Part} gives them, each of which holds whole tiles.
   */
  static final int DIVIDED = 56;

  /**
   * The terms of a single prediction that are added to a row at once, which is loaded and stored
   * once for all. Nanoseconds a product with 2, 4, 8 and 16 terms on JDK 17 (Zen 4): 64 x 10 193,
   * -, 99, -; 400 x 25 1218, 922, 885, 3742; 25 x 15 78, -, 60, -; 32 x 16 129, -, 79, -; 784 x 128
   * 6919, 6544, 6860, 68000. JDK 25 agrees but for 400 x 25: 1455, 1091, 1195, -. C2 no longer
   * vectorises 16. As many sums in local variables are slower from 10 results on.
   */
  private static final int PREDICTION_DEPTH = 8;

  /**
   * The most multiply-adds of a network in local variables: a layer's limit, for all layers
   * together. A net 2-3-1 takes 10 ns a call instead of 13 (JDK 17, Zen 4).
   */
  private static final int MOST_LOCALS = 100;

  /** Half of {@link MethodSizes#LIMIT}: C2 compiles all that is inlined into it at once. */
  private static final int LOCALS_BYTES = 3_000;

  /** Eight chains of fused multiply-adds keep both units of a core busy. */
  private static final int ACCUMULATORS = 8;

  /** Four rows by two terms: the widest kernel that C2 vectorises on JDK 17. */
  private static final int KERNEL_ROWS = 4;

  private static final int KERNEL_DEPTH = 2;

  /** The rows of the smaller tile: eight chains of fused multiply-adds, with two vectors each. */
  private static final int TILE_ROWS = 4;

  /**
   * Two vectors of columns and this many terms are 32 KB of W, which stay in the L1 cache from tile
   * to tile. Measured for 784 x 512 and 512 x 512 in batches of 128 and 256: on a Sapphire Rapids
   * the first gains a quarter and the second a fifth, on a Zen 4 neither gains nor loses.
   */
  private static final int BLOCK = 256;

  /**
   * Longer sums in wider matrices are added in blocks. That takes in both shapes measured; where
   * between them and smaller ones blocks begin to pay is not measured.
   */
  private static final int LONG_SUM = 320;

  private static final int WIDE_MATRIX = 256;

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

  /**
   * How a layer is written for a single prediction.
   *
   * @param batch how it is written for a batch
   * @return the shape
   */
  LoopShape prediction(LoopShape batch) {
    return batch instanceof RowKernel rows
        ? new RowKernel(1, PREDICTION_DEPTH, rows.reason())
        : batch;
  }

  /**
   * Whether single predictions of a network are in local variables from layer to layer.
   *
   * @param plan the network
   * @return nothing where a method for each layer is better
   */
  Optional<Locals> locals(NetworkPlan plan) {
    long multiplyAdds = 0;
    for (LayerPlan layer : plan.layers()) {
      if (layer instanceof DensePlan dense) {
        multiplyAdds += dense.multiplyAdds();
      }
    }
    return multiplyAdds <= Math.min(straightLine, MOST_LOCALS)
            && MethodSizes.locals(plan) <= LOCALS_BYTES
        ? Optional.of(new Locals(multiplyAdds + " multiply-adds, at most " + MOST_LOCALS))
        : Optional.empty();
  }

  /**
   * How a product is written in vectors, if that pays.
   *
   * @param portable its portable shape
   * @param width the length of the rows of results
   * @param terms how many terms each result has
   * @return nothing where the portable shape is as good
   */
  public Optional<VectorTiles> vectors(LoopShape portable, int width, int terms) {
    if (portable instanceof StraightLine) {
      return Optional.empty();
    }
    boolean isBlocked = terms > LONG_SUM && width > WIDE_MATRIX;
    int padded = Math.max(width, vectorWidth);
    String reason = "rows of " + width + (padded > width ? ", padded to " + padded : "");
    return Optional.of(new VectorTiles(padded, isBlocked ? BLOCK : VectorTiles.WHOLE, reason));
  }

  /**
   * The same for a product that has a term for each example, and a known number of rows.
   *
   * @param portable its portable shape
   * @param width the length of the rows of results
   * @param rows how many rows of results there are
   * @return nothing where the portable shape is as good, or the rows do not fill a tile
   */
  public Optional<VectorTiles> vectorsOfRows(LoopShape portable, int width, int rows) {
    return rows < TILE_ROWS ? Optional.empty() : vectors(portable, width, 0);
  }
}
