package dev.synapt.processor.plan;

import dev.synapt.processor.plan.LoopShape.Accumulators;
import dev.synapt.processor.plan.LoopShape.ColumnKernel;
import dev.synapt.processor.plan.LoopShape.Locals;
import dev.synapt.processor.plan.LoopShape.RowKernel;
import dev.synapt.processor.plan.LoopShape.StraightLine;
import java.util.List;
import java.util.Optional;

/**
 * Where one loop shape stops paying and the next begins, with the measurement behind each figure.
 *
 * @param straightLine the most multiply-adds of a layer that are written out. Straight-line code
 *     wins up to about 100; by 640 a loop with 8 accumulators beats it
 * @param chain the most terms of sums that are written out where rows are narrower than {@code
 *     rowWidth}: longer ones wait for themselves. Microseconds a step of 32, written out and with
 *     accumulators for several examples (JDK 17, Zen 4): 12-4 2.2 and 2.2, 16-2 1.7 and 1.8, 20-1
 *     1.7 and 2.7, 24-4 4.2 and 2.8, 32-1 3.7 and 2.4, 50-2 4.5 and 2.2, 100-1 5.8 and 2.2
 * @param rowWidth the narrowest rows of results that a row kernel works on: one vector of eight
 *     floats. Trained in batches of 32 on JDK 17 and an AVX-512 CPU, a net 400-25-15-10 sees
 *     264,000 examples a second with rows from 8 on, 217,000 from 4, 191,000 from 16 and 88,000
 *     from 32; a net 64-10 sees 2.57, 2.35, 1.57 and 1.54 million
 * @param columnLength the shortest columns of weights whose gradients are summed in rows of their
 *     own: one of the longest vectors. Microseconds a step of 32 with accumulators and with column
 *     kernels (JDK 17, Zen 4): 16-2 2.0 and 1.8, 24-4 3.6 and 2.8, 50-2 3.7 and 2.2, 100-1 4.4 and
 *     2.2, 784-1 31 and 9.7, 700-3 34 and 16.0, 300-5 24 and 12.6
 * @param vectorWidth the length to which rows of results are padded that are shorter: one of the
 *     longest vectors that are used, so that the choice is the same on all CPUs. Trained on JDK 17
 *     and an AVX-512 CPU (Zen 4), a net 64-10 sees 5.8 million examples a second with its rows of
 *     10 padded, and 3.5 million with row kernels
 * @param warmUp how many multiply-adds are computed before vectors take over, of single predictions
 *     and of training: about what vectors cost before they are compiled. Until then single calls
 *     take up to 80 ms (the first one) and 10 ms (the next fifty), 0.8 s in all (400-25-15-10 and
 *     784-128-10, JDK 17 and 25, Zen 3), and trainings lose 0.5 s (2-3-1) to 1.4 s (300-200-20, JDK
 *     17, Zen 4); portable code computes 7 to 13 a nanosecond, which makes 0.3 to 0.6 s;
 *     activations of single predictions come on top. Seconds until so many steps of 32 are trained,
 *     in vectors from the first and with the change: 4-16-3 1,000 0.24 and 0.08, 16,000 0.45 and
 *     0.22, 102,000, soon after it, 0.97 and 1.15, 1,024,000 2.8 and 3.1; 9-50-50-4 1,000 0.7 and
 *     0.17, 64,000 1.7 and 2.3 (JDK 17, Zen 4)
 */
public record LoopThresholds(
    int straightLine, int chain, int rowWidth, int columnLength, int vectorWidth, long warmUp) {
  /** The thresholds in use. */
  public static final LoopThresholds MEASURED =
      new LoopThresholds(100, 24, 8, 16, VectorTiles.NARROWEST, 4_000_000_000L);

  /**
   * The most values of a layer that a single prediction keeps in local variables after its sums.
   * With that softmax and products of depth 8, 64-10 takes 170 ns a call instead of 285 (JDK 17,
   * Zen 4).
   */
  public static final int FEW = 16;

  /**
   * The most classes whose softmax over a batch has an array for each of them. The time so over
   * that with rows for 17, 32, 64, 96 and 128 classes behind 32-64 (JDK 17, Zen 3): 0.80, 0.73,
   * 0.79, 0.93, 0.96; in vectors 0.75, 0.61, 0.63, 0.78, 0.78. More are not measured.
   */
  public static final int SOFTMAX_COLUMNS = 128;

  /**
   * How often a training step computes the multiply-adds of a prediction: forward, and twice back.
   */
  static final int PASSES = 3;

  /**
   * What a unit costs in a training step beside its products, in multiply-adds of portable code.
   * Nanoseconds an example by both, at 12 multiply-adds each, and measured in batches of 32 (JDK
   * 17, Zen 4): 2-3-1 19 and 19, 4-16-3 107 and 96, 64-10 202 and 294, 9-50-50-4 1,220 and 890,
   * 400-25-15-10 2,840 and 2,380; 784-128-10, whose first layer goes back once, 26,000 and 11,100.
   */
  static final int UNIT_IN_TRAINING = 50;

  /**
   * The most inputs of a layer that has an array for each of them, with an example in every lane.
   * Million examples a second in batches of 256 without and with (JDK 17, Zen 4): 2-3-1 with
   * sigmoid 27 and 139, 8-8-1 with sigmoid 12 and 33, 8-6-5 with ReLU 14 and 41, 4-8-4 with tanh 12
   * and 48; on a Zen 3 12-6-3 with tanh 14 and 18, 16-4-1 with tanh 15 and 26.
   */
  static final int COLUMNS = 16;

  /**
   * The most inputs of a layer of a network that is trained with its examples side by side.
   * Microseconds a step of 32 with rows for the examples and side by side (JDK 17, Zen 4), on
   * vectors of 16 lanes, of 8, and in portable code: 9-8-1 1.46 and 1.01, 1.30 and 1.25, 2.11 and
   * 1.76; 12-4-1 1.57 and 0.81, 1.36 and 1.05, 1.48 and 1.32; 12-4-3 1.92 and 1.19, 1.91 and 1.50,
   * 1.74 and 1.79; 13-5-3-2 2.24 and 1.37, 2.23 and 1.74, 2.45 and 2.25; 14-6-2 1.75 and 1.43, 1.83
   * and 1.78, 2.44 and 2.45. With 16 inputs it depends on the flavour: 16-6 1.91 and 1.80, 1.62 and
   * 2.14, 2.54 and 2.82. Small batches are slower so, 12-4-3 in portable code 0.27 and 0.43 one by
   * one, 0.43 and 0.65 by fours.
   */
  static final int LANE_VALUES = 14;

  /**
   * The most outputs of such a network. One logarithm is taken of the product of the totals of all
   * lanes, which must not overflow: 8^32 = 2^96.
   */
  static final int LANE_OUTPUTS = 8;

  /**
   * How many examples stand side by side where a tiny network is trained: two vectors of sixteen,
   * and the usual batch. Microseconds a step of 32, a row for each example and side by side (JDK
   * 17, Zen 4): 2-3-1 1.35 and 0.97, 4-6-3 2.4 and 2.3, 4-8-3 2.9 and 2.1, 8-8-1 2.7 and 2.3. Small
   * batches are slower: 2-3-1 one by one 0.24 and 0.30, 4-8-3 by fours 0.65 and 0.92.
   */
  public static final int LANES = 32;

  /**
   * The most multiply-adds of a layer that are in one loop where vectors of examples are added.
   * Beyond it units follow each other in a loop, so that few vectors live at a time: with a loop
   * for every 8 and all weights read before the first, C2 made objects of the vectors of 8-8-4 in
   * most runs, which then trained 3.5 times slower (JDK 17 and 25, Zen 3).
   */
  public static final int LANE_SUMS = 16;

  /**
   * From how many values on an activation of one example is left to C2's vectors: two of the
   * longest, since a loop takes some values singly before and after its vectors. Nanoseconds a call
   * of 64-n-10 in local text and in loops of C2's vectors (JDK 17, Zen 3), tanh: 16 units 322 and
   * 411, 31 464 and 465, 48 719 and 792; sigmoid: 347 and 463, 643 and 600, 744 and 786.
   */
  public static final int VECTORISED = 32;

  /**
   * The fewest rows of weights that threads divide: two of the ranges that {@code
   * dev.synapt.network.Part} gives them, each of which holds whole tiles of the larger kind.
   */
  static final int DIVIDED = 56;

  /**
   * The terms of a single prediction that are added to a row at once, which is loaded and stored
   * once for all. Nanoseconds a product with 2, 4, 8 and 16 terms on JDK 17 (Zen 4): 64 x 10 193,
   * -, 99, -; 400 x 25 1218, 922, 885, 3742; 25 x 15 78, -, 60, -; 32 x 16 129, -, 79, -; 784 x 128
   * 6919, 6544, 6860, 68000. JDK 25 agrees but for 400 x 25: 1455, 1091, 1195, -. C2 no longer
   * vectorises 16.
   */
  private static final int PREDICTION_DEPTH = 8;

  /**
   * The most terms of a single prediction's sums that are written out where rows are narrow: a loop
   * need not name so many weights. The time of a call with a loop over that without: 12-1 1.01,
   * 12-6-3 0.97, 16-2-1 0.85, 16-5-1 0.80, 20-4-1 0.73, 24-4 0.70, 50-1-1 0.62, 100-1-1 0.57 (JDK
   * 17, Zen 3).
   */
  public static final int PREDICTION_CHAIN = 12;

  /**
   * The most multiply-adds of a network in local variables: a layer's limit, for all layers
   * together. A net 2-3-1 takes 10 ns a call instead of 13 (JDK 17, Zen 4).
   */
  private static final int MOST_LOCALS = 100;

  /**
   * The most bytes of a network in local variables, half of {@link MethodSizes#LIMIT}; batches and
   * training go by it as well. With 6,000 a chain of 60 units with GELU, which is longer, predicts
   * in 1.41 us instead of 1.49 on JDK 17 and 1.35 instead of 1.44 on 25 (Zen 3); 22 layers of two
   * units with GELU or tanh and a chain of 60 with sigmoid are the same with both.
   */
  private static final int LOCALS_BYTES = 3_000;

  /**
   * Eight chains of fused multiply-adds keep both units of a core busy, of 4 cycles each. A step of
   * 784-3 takes as long with 4 and with 16 (JDK 17, Zen 3), as kernels for several examples do most
   * of it.
   */
  public static final int ACCUMULATORS = 8;

  /**
   * The narrowest rows of results that are padded to a vector. With fewer, sums in local variables
   * do as well or better. Microseconds a step of 32 with padded rows and without (JDK 17, Zen 4):
   * 784-1 21 and 10, 784-2 19 and 13, 700-3 22 and 17, 300-5 12 and 13, 300-7 13 and 20. Sums that
   * are written out lose to padded rows, warm, on vectors of 16 lanes and of 8: 20-5 2.0 and 2.7,
   * 1.8 and 3.4; 24-4 1.6 and 2.4, 1.5 and 2.6; 9-11-9 2.9 and 5.6, 2.8 and 7.2; 5-20-3 2.5 and
   * 3.8, 2.9 and 4.8; 2-40-2 2.9 and 3.6, 4.0 and 4.4; 4-24-4 3.9 and 5.4, 4.8 and 6.2.
   */
  private static final int VECTORS = 4;

  /**
   * How many examples have their sums added at the same time, for rows of one result, of two, and
   * so on: eight chains or more, and so many that C2 does not unroll the loop. Where it does, it
   * packs sums into vectors and takes them apart again. Microseconds for 32 examples, one at a time
   * and as here, on JDK 17 (Zen 4): 784-1 27 and 5.4, 784-2 30 and 9.0, 700-3 28 and 11.4, 300-4 20
   * and 6.7, 300-5 15 and 8.3, 300-6 34 and 10.3, 300-7 23 and 13.9; JDK 25 agrees. With one
   * example less, 700-3 takes 33 and 300-4 17; with one more, 300-4 16 and 300-7 60.
   */
  private static final List<Integer> EXAMPLES = List.of(8, 8, 4, 3, 3, 3, 2);

  /**
   * Four rows by two terms: the widest kernel that C2 vectorises on JDK 17. As a column kernel it
   * trains 700-3 and 300-5 in 16.0 and 12.6 us a step of 32 (Zen 4); 2 x 2 takes 17.3 and 13.3, 1 x
   * 4 17.7 and 13.2, 2 x 4 21.9 and 22.9, 1 x 8 29.5 and 22.5.
   */
  private static final int KERNEL_ROWS = 4;

  private static final int KERNEL_DEPTH = 2;

  /**
   * The rows of the smaller tile, for 16 registers and for what remains: with two vectors each, ten
   * sums, which two units add while the CPU waits 4 cycles for each. On a Zen 3 with a peak of
   * about 100 GFLOP/s, 60 x 784 x 480 runs at 93 with 5 rows, and with 6 at 92 on JDK 17 and 91 on
   * 25, read row by row; the last tile of a batch is emptier then.
   */
  public static final int TILE_ROWS = 5;

  /**
   * The most units whose gradients by z are added up in vectors, for the gradient of the bias.
   * Microseconds for that of 64-10 and 64 examples in C2's loops and in vectors (JDK 17, Zen 4):
   * 0.27 and 0.12. More are not measured.
   */
  public static final int ADDED_IN_VECTORS = 32;

  /**
   * From how many units on five columns of x are copied before the gradients of their weights are
   * computed, which read them once for every panel: rows of a batch are pages apart. GFLOP/s from
   * rows and from copied columns, JDK 17 and 25, best tenths on a noisy Zen 3 with a peak of about
   * 100: 128 x 784 x 512 57 and 56, 80 and 81; 128 x 784 x 128 55 and 65, 78 and 81; 32 x 784 x 128
   * 62 and 66, 66 and 71; 64 x 256 x 32 67 and 76, 52 and 55; 64 x 64 x 16 67 and 70, 39 and 40. A
   * step of 784-512-512-10 in batches of 256 and of 784-128-10 in batches of 128 takes 7 to 15 %
   * less time with it; 784-128-10 in batches of 32 and 784-64-10 take the same. All before tiles
   * read their factors in order.
   */
  static final int COPIES = 64;

  /**
   * The most units whose weights have gradients with inputs in the lanes, in two small tiles: with
   * units there, their rows are padded. Microseconds a step of 64 with units there and with inputs
   * (JDK 17, Zen 4): 64-6 6.7 and 6.1, 300-7 19.1 and 18.9, 64-10 8.3 and 6.2, 128-10 13.9 and
   * 11.7, 784-10 59 and 48; in portable code and with inputs: 784-5 40.4 and 36.7. Below five units
   * nothing is copied for it. Microseconds a step of 32 in portable code and with inputs in the
   * lanes: 25-1 1.13 and 0.88, 26-3 1.58 and 1.25, 28-4 2.08 and 1.82, 40-2 1.52 and 1.17, 64-4 3.2
   * and 2.7, 128-2 3.0 and 2.4, 784-1 9.2 and 8.1, 784-4 22.4 and 19.6.
   */
  private static final int MOST_COLUMNS = 2 * TILE_ROWS;

  /**
   * What a feature costs that is copied to its lane, in multiply-adds of a lane: 0.28 to 0.31 ns,
   * where one takes 0.017 to 0.019. With this and the next four, nanoseconds an example of batches
   * of 256 in rows and side by side (JDK 17, Zen 4, on its vectors of 16 lanes, then on those of
   * 8). Where side by side is chosen: 20-32-16-1 42 and 31, 45 and 34; 64-10 54 and 37, 50 and 39;
   * 9-50-50-4 116 and 72, 134 and 76; 33-65-17 137 and 88, 216 and 93; 50-8-1 32 and 24, 28 and 26;
   * 200-50-10 293 and 256, 332 and 289; 300-300-10 1862 and 1742, 1903 and 1910; 700-260-30 3765
   * and 3565, 3934 and 3810; 784-100-10 1779 and 1641, 1939 and 1773; 2000-17 1348 and 1241, 1816
   * and 1252. Where rows are: 400-25-15-10 301 and 323, 315 and 327; 784-128-10 1950 and 2051, 1949
   * and 2223; 784-64-10 1008 and 1142, 1046 and 1185; 256-64-10 364 and 385, 373 and 390; 784-10
   * 382 and 394, 316 and 401; 256-16-3 142 and 147, 124 and 153. Wrong is 100-64-10 with 178 and
   * 165, 190 and 173.
   */
  static final int FEATURE_TO_LANE = 14;

  /**
   * What a multiply-add costs more that has no lanes in rows, of a layer that is too narrow for
   * vectors. Nanoseconds as above, where side by side is chosen, the first three when such layers
   * were written out in rows: 6-16-6 70 and 17, 24-4-2 78 and 15, 17-4-1 28 and 8, 37 and 8; 100-2
   * 35 and 34, 59 and 37; 300-3 137 and 113, 272 and 112; 40-2-1 17 and 14, 27 and 17. Where rows
   * are: 60-1 15 and 23, 16 and 24; 100-1-1 26 and 32, 24 and 36.
   */
  static final int WITHOUT_LANES = 7;

  /** What an output costs more in rows: softmax needs a copy of it to its lane and back. */
  static final int OUTPUT_IN_ROW = 40;

  /** What a layer costs more in rows: calls for every few examples, a pass for the activation. */
  static final int LAYER_IN_ROWS = 100;

  /** After how many multiply-adds rows have cost one more: their tiles read and write more. */
  static final int TERMS_IN_ROWS = 20;

  /**
   * The most multiply-adds of a layer for examples side by side: weights are read where they are, a
   * few of each row at a time. Nanoseconds an example in rows and side by side on vectors of 16
   * lanes, then of 8 (JDK 17, Zen 4): 784-512-512-10 12359 and 12205, 12640 and 14442;
   * 1000-1000-1000 38943 and 36910, 41973 and 46980.
   */
  static final int SIDE_BY_SIDE = 200_000;

  /**
   * The most features, or units of a layer, of examples side by side: 256 KB a panel of 32. As
   * above, beside another process: 3000-2 907 and 1079, 1589 and 1151; 10000-2 2866 and 5045, 5295
   * and 4290; 50000-3 21778 and 29536, 44350 and 24339.
   */
  static final int PANEL_VALUES = 2_048;

  /**
   * The loop shape of the sums of a layer, or of the gradient of its input.
   *
   * @param terms how many terms each result has
   * @param width the length of the rows of results
   * @return the shape
   */
  public LoopShape choose(int terms, int width) {
    long multiplyAdds = (long) terms * width;
    if (multiplyAdds <= straightLine && (terms <= chain || width >= rowWidth)) {
      return straightLine(multiplyAdds);
    }
    if (width >= rowWidth) {
      return new RowKernel(
          KERNEL_ROWS, KERNEL_DEPTH, "rows of " + width + ", at least " + rowWidth);
    }
    return accumulators(terms, width);
  }

  private Accumulators accumulators(int terms, int width) {
    return new Accumulators(
        Math.min(ACCUMULATORS, width),
        width <= EXAMPLES.size() ? EXAMPLES.get(width - 1) : 1,
        "sums of " + terms + ", rows of " + width + ", below " + rowWidth);
  }

  /**
   * The loop shape of the gradient of a layer's weights.
   *
   * @param inputs the rows of its weights
   * @param forward the loop shape of its sums
   * @return the shape
   */
  LoopShape weightGradient(int inputs, LoopShape forward) {
    if (forward instanceof Accumulators accumulators) {
      return inputs >= columnLength
          ? new ColumnKernel(
              Math.min(KERNEL_ROWS, accumulators.width()),
              KERNEL_DEPTH,
              "columns of " + inputs + ", at least " + columnLength)
          : accumulators.ofOneExample();
    }
    return forward;
  }

  /**
   * How a layer is written for a single prediction.
   *
   * @param terms how many terms each result has
   * @param width how many results there are
   * @param batch how it is written for a batch
   * @return the shape
   */
  LoopShape prediction(int terms, int width, LoopShape batch) {
    long multiplyAdds = (long) terms * width;
    if (multiplyAdds <= straightLine && (terms <= PREDICTION_CHAIN || width >= rowWidth)) {
      return straightLine(multiplyAdds);
    }
    if (width < rowWidth) {
      return accumulators(terms, width).ofOneExample();
    }
    return batch instanceof RowKernel rows
        ? new RowKernel(1, PREDICTION_DEPTH, rows.reason())
        : batch;
  }

  private StraightLine straightLine(long multiplyAdds) {
    return new StraightLine(multiplyAdds + " multiply-adds, at most " + straightLine);
  }

  /**
   * Whether single predictions of a network are in local variables from layer to layer.
   *
   * @param plan the network
   * @return nothing where a method for each layer is better
   */
  Optional<Locals> locals(NetworkPlan plan) {
    long multiplyAdds = plan.multiplyAdds();
    return multiplyAdds <= Math.min(straightLine, MOST_LOCALS)
            && PredictionSizes.locals(plan) <= LOCALS_BYTES
        ? Optional.of(new Locals(multiplyAdds + " multiply-adds, at most " + MOST_LOCALS))
        : Optional.empty();
  }

  /**
   * How a product is written in vectors, if that pays.
   *
   * @param portable its portable shape
   * @param width the length of the rows of results
   * @return nothing where the portable shape is as good
   */
  public Optional<VectorTiles> vectors(LoopShape portable, int width) {
    boolean isNarrow = width < VECTORS && !(portable instanceof RowKernel);
    if (isNarrow || portable instanceof ColumnKernel) {
      return Optional.empty();
    }
    int padded = Math.max(width, vectorWidth);
    String reason = "rows of " + width + (padded > width ? ", padded to " + padded : "");
    return Optional.of(new VectorTiles(padded, false, reason));
  }

  /**
   * The same for the gradient of a layer's weights, which has a term for each example.
   *
   * @param portable its portable shape
   * @param outputs the columns of the weights
   * @param inputs the rows of the weights
   * @return nothing where the portable shape is as good, or the rows do not fill a tile
   */
  public Optional<VectorTiles> gradientVectors(LoopShape portable, int outputs, int inputs) {
    int least = outputs < TILE_ROWS ? vectorWidth : 2 * vectorWidth;
    boolean isNarrow = outputs <= MOST_COLUMNS && inputs >= least;
    if (isNarrow) {
      String units = outputs == 1 ? "1 unit" : outputs + " units";
      return Optional.of(new VectorTiles(inputs, true, units + ", at most " + MOST_COLUMNS));
    }
    return inputs < TILE_ROWS ? Optional.empty() : vectors(portable, outputs);
  }
}
