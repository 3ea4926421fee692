package dev.synapt.processor.plan;

import java.util.List;

/**
 * What it costs and saves to predict batches in vectors whose lanes hold examples: features have to
 * be copied from their rows, one by one; units need no padding then, layers no passes over rows,
 * and softmax no copies of its own. All in multiply-adds of an example.
 *
 * @param cost of the copies
 * @param gain what rows of results would take more
 * @param largest the multiply-adds of the largest layer
 * @param widest the most values that stand in a panel: features, or units of a layer
 */
record SideBySide(long cost, long gain, long largest, int widest) {
  static SideBySide of(List<DensePlan> layers) {
    long gain = (long) LoopThresholds.OUTPUT_IN_ROW * layers.get(layers.size() - 1).outputs();
    long largest = 0;
    int widest = 0;
    for (DensePlan dense : layers) {
      gain += LoopThresholds.LAYER_IN_ROWS + dense.multiplyAdds() / LoopThresholds.TERMS_IN_ROWS;
      if (dense.vectors().forward().isPresent()) {
        gain += dense.inputs() * padding(dense.outputs());
      } else {
        gain += LoopThresholds.WITHOUT_LANES * dense.multiplyAdds();
      }
      largest = Math.max(largest, dense.multiplyAdds());
      widest = Math.max(widest, Math.max(dense.inputs(), dense.outputs()));
    }
    return new SideBySide(
        (long) LoopThresholds.FEATURE_TO_LANE * layers.get(0).inputs(), gain, largest, widest);
  }

  /** The lanes without a unit in a row of whole vectors. */
  private static long padding(int units) {
    return (VectorTiles.NARROWEST - units % VectorTiles.NARROWEST) % VectorTiles.NARROWEST;
  }

  boolean pays() {
    return cost <= gain
        && largest <= LoopThresholds.SIDE_BY_SIDE
        && widest <= LoopThresholds.PANEL_VALUES;
  }
}
