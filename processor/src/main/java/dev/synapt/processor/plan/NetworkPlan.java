package dev.synapt.processor.plan;

import dev.synapt.model.Loss;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.expr.LossFormula;
import dev.synapt.spec.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A whole network with all its sizes and choices.
 *
 * @param spec its declaration
 * @param layers the layers in order
 * @param lossFormula the loss, together with the activation of the output
 * @param parameters how many parameters there are
 * @param arithmetic whether multiply-adds are fused
 * @param lanesInVectors whether examples that stand side by side are written in vectors as well
 * @param warmUp how many multiply-adds come before those in vectors, of single predictions and of
 *     training
 */
public record NetworkPlan(
    ModelSpec spec,
    List<LayerPlan> layers,
    LossFormula lossFormula,
    int parameters,
    Arithmetic arithmetic,
    boolean lanesInVectors,
    long warmUp) {
  /**
   * Copies the list.
   *
   * @param spec its declaration
   * @param layers the layers
   * @param lossFormula the loss
   * @param parameters how many parameters there are
   * @param arithmetic whether multiply-adds are fused
   * @param lanesInVectors whether examples that stand side by side are written in vectors as well
   * @param warmUp how many multiply-adds come before those in vectors, of single predictions and of
   *     training
   */
  public NetworkPlan {
    layers = List.copyOf(layers);
  }

  /**
   * The layer that gives the output.
   *
   * @return the last layer
   */
  public DensePlan output() {
    return (DensePlan) layers.get(layers.size() - 1);
  }

  /**
   * What training makes small.
   *
   * @return the loss
   */
  public Loss loss() {
    return spec.loss();
  }

  /**
   * The kind of network that the generated model is.
   *
   * @return its kind
   */
  public NetworkKind kind() {
    return NetworkKind.of(spec);
  }

  /**
   * Whether the loss and the activation of the output are computed in one, from the sums.
   *
   * @return true if the gradient of the loss is with respect to the sums
   */
  public boolean isFused() {
    return isFused(lossFormula);
  }

  /**
   * Whether a product is written in vectors.
   *
   * @return false if the generated code is portable only
   */
  public boolean hasVectors() {
    return dense().stream().anyMatch(dense -> !dense.vectors().isEmpty());
  }

  /**
   * Whether sums of a layer are written in vectors.
   *
   * @return false if all forward products are portable only
   */
  public boolean hasSumsInVectors() {
    return dense().stream().anyMatch(dense -> dense.vectors().forward().isPresent());
  }

  /**
   * Whether a batch is predicted in rows by tiles of vectors, at least the rest of it.
   *
   * @return true if the sums of a layer are written in vectors, and batches have rows
   */
  public boolean predictsRowsInVectors() {
    return hasSumsInVectors() && !predictsInColumns();
  }

  /**
   * The length of the rows that hold a layer's values, one for each example: with vectors it is
   * that of whole ones.
   *
   * @param layer one of the layers
   * @return its outputs, with vectors those of whole ones
   */
  public int rowLength(LayerPlan layer) {
    int vector = VectorTiles.NARROWEST;
    return hasVectors() ? (layer.outputs() + vector - 1) / vector * vector : layer.outputs();
  }

  /**
   * Whether a single prediction keeps all values in local variables.
   *
   * @return true for tiny networks
   */
  public boolean predictsInLocals() {
    return output().prediction() instanceof LoopShape.Locals;
  }

  /**
   * From how many single predictions on vectors are worth it, of a network that has any.
   *
   * @return fewer for larger networks
   */
  public int predictionsBeforeVectors() {
    return Math.toIntExact(Math.min(warmUp / multiplyAdds(), Integer.MAX_VALUE));
  }

  /**
   * After how many examples vectors are worth it in training, of a network that has any.
   *
   * @return fewer for larger networks
   */
  public int examplesBeforeVectors() {
    long units = dense().stream().mapToLong(DensePlan::outputs).sum();
    long work = LoopThresholds.PASSES * multiplyAdds() + LoopThresholds.UNIT_IN_TRAINING * units;
    return Math.toIntExact(Math.min(warmUp / work, Integer.MAX_VALUE));
  }

  /** The multiply-adds of all products of a prediction. */
  long multiplyAdds() {
    return dense().stream().mapToLong(DensePlan::multiplyAdds).sum();
  }

  private List<DensePlan> dense() {
    return layers.stream().filter(DensePlan.class::isInstance).map(DensePlan.class::cast).toList();
  }

  /**
   * Whether batches are predicted with an array for each value of a layer, so that the lanes of
   * vectors hold examples.
   *
   * @return true for tiny networks without wide layers
   */
  public boolean predictsInColumns() {
    return predictsInLocals() && hasInputsUpTo(LoopThresholds.COLUMNS);
  }

  /**
   * Whether vectors predict batches with examples side by side, a panel of them at a time.
   *
   * @return true unless there are too many features for that, layers are too large, or the network
   *     is so tiny that all its batches have an array for each value
   */
  public boolean predictsSideBySide() {
    return lanesInVectors && !predictsInColumns() && sideBySide().pays();
  }

  /** What decides that. */
  SideBySide sideBySide() {
    return SideBySide.of(dense());
  }

  /**
   * Whether a network is trained with examples side by side, so that the lanes of vectors hold
   * examples.
   *
   * @return true for tiny networks of narrow dense layers
   */
  public boolean trainsInLanes() {
    return predictsInColumns()
        && hasInputsUpTo(LoopThresholds.LANE_VALUES)
        && output().outputs() <= LoopThresholds.LANE_OUTPUTS
        && layers.stream().allMatch(DensePlan.class::isInstance);
  }

  private boolean hasInputsUpTo(int most) {
    return dense().stream().allMatch(dense -> dense.inputs() <= most);
  }

  /** The same network, with single predictions in local variables. */
  NetworkPlan inLocals(LoopShape.Locals locals) {
    return withDense(dense -> dense.inLocals(locals), lanesInVectors);
  }

  /** The same network, whose layers need no vectors where lanes hold examples in all passes. */
  NetworkPlan inLanes() {
    return trainsInLanes() ? withDense(DensePlan::portable, lanesInVectors) : this;
  }

  /**
   * The same network without vectors, which every compiler compiles.
   *
   * @return the plan of portable code alone
   */
  public NetworkPlan portable() {
    return withDense(DensePlan::portable, false);
  }

  private NetworkPlan withDense(UnaryOperator<DensePlan> change, boolean inVectors) {
    List<LayerPlan> changed = new ArrayList<>();
    for (LayerPlan layer : layers) {
      changed.add(layer instanceof DensePlan dense ? change.apply(dense) : layer);
    }
    return new NetworkPlan(spec, changed, lossFormula, parameters, arithmetic, inVectors, warmUp);
  }

  static boolean isFused(LossFormula loss) {
    return !(loss instanceof LossFormula.Elementwise elementwise) || elementwise.fused();
  }
}
