package dev.synapt.processor.plan;

import dev.synapt.model.Activation;
import dev.synapt.processor.expr.ActivationFormula;
import dev.synapt.processor.expr.Call;
import dev.synapt.processor.expr.Function;
import dev.synapt.processor.expr.Steps;
import dev.synapt.processor.expr.Variable;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.DenseSpec;
import java.util.List;
import java.util.Optional;

/**
 * A dense layer: {@code a = activation(x W + b)}.
 *
 * @param index its index in the model
 * @param spec its declaration
 * @param inputs the length of x
 * @param weights the offset of W, [inputs, outputs], in the parameters
 * @param forward how {@code x W} is written for a batch
 * @param prediction how {@code x W} is written for a single prediction
 * @param weightGradient how {@code x^T dz} is written
 * @param inputGradient how {@code dz W^T} is written; empty where no layer before it has parameters
 * @param vectors which of these products are written in vectors as well
 * @param activation the formula of an element-wise activation; empty for softmax
 * @param keepsSums whether the sums before the activation are kept for the backward pass or the
 *     loss
 */
public record DensePlan(
    int index,
    DenseSpec spec,
    int inputs,
    int weights,
    LoopShape forward,
    LoopShape prediction,
    LoopShape weightGradient,
    Optional<LoopShape> inputGradient,
    VectorProducts vectors,
    Optional<ActivationFormula> activation,
    boolean keepsSums)
    implements LayerPlan {

  static Optional<ActivationFormula> formula(ActivationSpec activation) {
    if (activation.function() == Activation.SOFTMAX) {
      return Optional.empty();
    }
    double slope = activation instanceof ActivationSpec.LeakyRelu leaky ? leaky.slope() : 0;
    double alpha = activation instanceof ActivationSpec.Elu elu ? elu.alpha() : 0;
    return Optional.of(ActivationFormula.of(activation.function(), slope, alpha));
  }

  /** The same layer, where a single prediction keeps all values of the network in locals. */
  DensePlan inLocals(LoopShape.Locals locals) {
    return with(locals, vectors);
  }

  /** The same layer without vectors. */
  DensePlan portable() {
    return with(prediction, VectorProducts.NONE);
  }

  private DensePlan with(LoopShape otherPrediction, VectorProducts otherVectors) {
    return new DensePlan(
        index,
        spec,
        inputs,
        weights,
        forward,
        otherPrediction,
        weightGradient,
        inputGradient,
        otherVectors,
        activation,
        keepsSums);
  }

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public int outputs() {
    return spec.units();
  }

  /**
   * Whether the activations of a batch are computed in one line: rows are too short for C2 to
   * vectorise a loop along them, and the function is worth it.
   *
   * @return true for narrow layers of sigmoid and the like
   */
  public boolean activatesInLine() {
    return outputs() < LoopThresholds.VECTORISED
        && activation.map(DensePlan::isCostly).orElse(false);
  }

  /**
   * The function in the derivative of the activation that a hidden layer computes first, in a loop
   * of its own. C2 puts no loop of more than some sixty nodes in vectors (its LoopUnrollLimit), and
   * two functions have more, unless they have an operand and with it an exponential in common:
   * 13-64-64-1 with GELU trains in 60 us a step instead of 94 (JDK 17, Zen 4).
   *
   * @return the function with its name; empty where one loop does
   */
  public Optional<Steps.Step> computedFirst() {
    return outputs() < LoopThresholds.VECTORISED
        ? Optional.empty()
        : activation.flatMap(DensePlan::unrelatedFunction);
  }

  private static Optional<Steps.Step> unrelatedFunction(ActivationFormula formula) {
    List<Steps.Step> steps = Steps.ofCalls(formula.backward(new Variable("da"))).steps();
    return steps.stream().map(step -> step.value().operand()).distinct().count() > 1
        ? Optional.of(steps.get(0))
        : Optional.empty();
  }

  private static boolean isCostly(ActivationFormula formula) {
    List<Function> called = formula.value().calls().map(Call::function).toList();
    return !called.isEmpty() && called.stream().allMatch(Function::isVectorised);
  }

  /**
   * Whether a single prediction has the layer in vectors as well, once many have been made.
   *
   * @return true for layers in vectors of networks that do without local variables, but for those
   *     that portable code writes out
   */
  public boolean predictsInVectors() {
    return vectors.forward().isPresent()
        && !(prediction instanceof LoopShape.Locals)
        && !(forward instanceof LoopShape.StraightLine);
  }

  /**
   * Whether the gradient of its weights is in vectors of inputs without tiles, as those would have
   * rows without a unit.
   *
   * @return true for layers of few units and enough inputs
   */
  public boolean isFewUnitsInVectors() {
    return outputs() < LoopThresholds.TILE_ROWS
        && vectors.weightGradient().filter(VectorTiles::isTransposed).isPresent();
  }

  /**
   * Whether the layer adds a bias.
   *
   * @return true for {@code x W + b}
   */
  public boolean hasBias() {
    return spec.bias();
  }

  /**
   * The offset of b, [outputs], in the parameters.
   *
   * @return the index after the last weight
   */
  public int bias() {
    return weights + inputs * outputs();
  }

  /**
   * Whether several threads may compute some rows of the gradient of W each.
   *
   * @return false where it is written out, and where there are too few rows for two
   */
  public boolean dividesWeights() {
    return !(weightGradient instanceof LoopShape.StraightLine) && inputs >= LoopThresholds.DIVIDED;
  }

  /**
   * The multiply-adds of the layer for one example.
   *
   * @return inputs times outputs
   */
  public long multiplyAdds() {
    return (long) inputs * outputs();
  }

  /**
   * How many parameters the layer has.
   *
   * @return weights and biases
   */
  public long parameters() {
    return multiplyAdds() + (hasBias() ? outputs() : 0);
  }
}
