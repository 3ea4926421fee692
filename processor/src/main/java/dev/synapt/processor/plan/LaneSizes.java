package dev.synapt.processor.plan;

/**
 * How many bytes of code the methods of a trainer have at most whose examples stand side by side.
 *
 * @see MethodSizes
 */
public final class LaneSizes {
  /** A loop over the blocks of a batch, which opens them, and one over the examples of a block. */
  private static final int LOOPS = 110;

  /** What the loss of a block does with one output: target, total, quotient, gradient. */
  private static final int OUTPUT = 100;

  /** {@code final FloatVector w3 = FloatVector.broadcast(SPECIES, p[WEIGHTS + 24 + j])}. */
  private static final int VECTOR_OF_WEIGHT = 18;

  /** {@code final FloatVector x3 = FloatVector.fromArray(SPECIES, x, i + 3 * LANES)}. */
  private static final int VECTOR_OF_INPUT = 16;

  /** {@code x3.fma(w27, ...)}, and where the sum is stored. */
  private static final int VECTOR_MULTIPLY_ADD = 18;

  /** How much longer an expression of vectors is: constants and variables are calls. */
  private static final int VECTOR_EXPRESSION = 3;

  /** An elementary function of two vectors in a loop of its own. */
  private static final int FUNCTION = 650;

  private LaneSizes() {}

  /**
   * The methods of a layer, forward and backward.
   *
   * @param dense the layer
   * @return an upper bound in bytes
   */
  public static int layer(DensePlan dense) {
    int in = dense.inputs();
    int out = dense.outputs();
    int weights = (MethodSizes.STORE + MethodSizes.MULTIPLY_ADD) * in * out;
    int values = (LOOPS + MethodSizes.STORE) * Math.max(in, out);
    int sums = MethodSizes.FRAME + weights + values + MethodSizes.activation(dense);
    int gradients = MethodSizes.backward(dense) + LOOPS * StraightLineBlock.of(in, out).size();
    return Math.max(sums, gradients);
  }

  /**
   * The methods of a layer in vectors.
   *
   * @param dense the layer
   * @return an upper bound in bytes
   */
  public static int vectors(DensePlan dense) {
    int widest = Math.max(dense.inputs(), dense.outputs());
    int multiplyAdds = Math.max(LoopThresholds.LANE_SUMS, widest);
    int sums =
        VECTOR_OF_WEIGHT * (multiplyAdds + widest)
            + VECTOR_OF_INPUT * widest
            + VECTOR_MULTIPLY_ADD * multiplyAdds;
    int activation = VECTOR_EXPRESSION * MethodSizes.activation(dense);
    return Math.max(FUNCTION, MethodSizes.FRAME + LOOPS + sums + activation);
  }

  /**
   * The loss method in vectors.
   *
   * @param plan the network
   * @return an upper bound in bytes
   */
  public static int lossInVectors(NetworkPlan plan) {
    return loss(plan) + (VECTOR_EXPRESSION - 1) * MethodSizes.loss(plan);
  }

  /**
   * The loss method.
   *
   * @param plan the network
   * @return an upper bound in bytes
   */
  public static int loss(NetworkPlan plan) {
    return MethodSizes.loss(plan) + 3 * LOOPS + OUTPUT * plan.output().outputs();
  }

  /**
   * The largest method of a network.
   *
   * @param plan the network
   * @return an upper bound in bytes
   */
  public static int largest(NetworkPlan plan) {
    int largest = plan.lanesInVectors() ? lossInVectors(plan) : loss(plan);
    for (LayerPlan layer : plan.layers()) {
      DensePlan dense = (DensePlan) layer;
      largest = Math.max(largest, layer(dense));
      largest = Math.max(largest, plan.lanesInVectors() ? vectors(dense) : 0);
    }
    return largest;
  }
}
