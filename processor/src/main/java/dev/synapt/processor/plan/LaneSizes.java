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
    int largest = loss(plan);
    for (LayerPlan layer : plan.layers()) {
      largest = Math.max(largest, layer((DensePlan) layer));
    }
    return largest;
  }
}
