package dev.synapt.processor.write;

import dev.synapt.processor.plan.DensePlan;
import java.util.Optional;

/**
 * {@code target_j = bias_j + sum_k source_k weight_kj} of each example of a block: each sum is one
 * chain in ascending order.
 *
 * @param target where the sums stand afterwards
 * @param source where the factors stand that differ from example to example
 * @param sums how many sums there are
 * @param terms how many products each has
 * @param weights where the weights begin
 * @param sumStride how far the weight of a sum is from that of the one before
 * @param termStride how far the weight of a term is from that of the one before
 * @param bias where the biases begin, from which sums start; from 0 without
 */
record LaneProduct(
    String target,
    String source,
    int sums,
    int terms,
    Index weights,
    int sumStride,
    int termStride,
    Optional<Index> bias) {
  /** {@code z = x W + b} of a layer. */
  static LaneProduct forward(DensePlan dense, String target) {
    LayerNames names = LayerNames.of(dense);
    return new LaneProduct(
        target,
        "x",
        dense.outputs(),
        dense.inputs(),
        Index.of(names.weightsOffset()),
        1,
        dense.outputs(),
        dense.hasBias() ? Optional.of(Index.of(names.biasOffset())) : Optional.empty());
  }

  /** {@code dz = dz W^T}, from the next layer. */
  static LaneProduct backward(DensePlan dense, DensePlan next) {
    return new LaneProduct(
        "dz",
        "next",
        dense.outputs(),
        next.outputs(),
        Index.of(LayerNames.of(next).weightsOffset()),
        next.outputs(),
        1,
        Optional.empty());
  }

  /** Which of the weights belongs to a term of a sum. */
  int weight(int term, int sum) {
    return term * termStride + sum * sumStride;
  }

  int multiplyAdds() {
    return sums * terms;
  }
}
