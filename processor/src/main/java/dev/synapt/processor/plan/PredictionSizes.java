package dev.synapt.processor.plan;

import dev.synapt.processor.plan.LoopShape.StraightLine;

/**
 * How many bytes of code the methods for single predictions have at most.
 *
 * @see MethodSizes
 */
public final class PredictionSizes {
  /** A softmax of one output in local variables: largest, exponential, total, quotient. */
  private static final int PROBABILITY = 45;

  /** The same of all outputs, from an array and to it. */
  private static final int FEW_PROBABILITIES =
      LoopThresholds.FEW * (PROBABILITY + MethodSizes.LOAD + MethodSizes.STORE);

  private PredictionSizes() {}

  /**
   * The method of a layer for single predictions.
   *
   * @param dense the layer
   * @return an upper bound in bytes
   */
  public static int layer(DensePlan dense) {
    if (dense.prediction() instanceof StraightLine && dense.outputs() <= LoopThresholds.FEW) {
      return MethodSizes.FRAME
          + (MethodSizes.LOAD * dense.inputs())
          + units(dense)
          + MethodSizes.STORE * dense.outputs();
    }
    return MethodSizes.forward(dense) + (dense.activation().isEmpty() ? FEW_PROBABILITIES : 0);
  }

  /**
   * A single prediction in local variables.
   *
   * @param plan the network
   * @return an upper bound in bytes
   */
  public static int locals(NetworkPlan plan) {
    int bytes =
        MethodSizes.FRAME
            + MethodSizes.LOAD * plan.spec().inputs()
            + MethodSizes.STORE * plan.output().outputs();
    for (LayerPlan layer : plan.layers()) {
      if (layer instanceof DensePlan dense) {
        bytes += units(dense);
      }
    }
    return bytes;
  }

  /** Sums and activations in local variables. */
  private static int units(DensePlan dense) {
    int activation = dense.activation().map(f -> MethodSizes.bytes(f.value())).orElse(PROBABILITY);
    return dense.outputs()
        * (MethodSizes.STORE
            + MethodSizes.MULTIPLY_ADD * dense.inputs()
            + MethodSizes.STORE
            + activation);
  }
}
