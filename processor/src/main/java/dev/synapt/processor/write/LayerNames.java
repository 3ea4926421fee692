package dev.synapt.processor.write;

import dev.synapt.processor.plan.LayerPlan;
import dev.synapt.spec.UpperSnake;

/**
 * The names in generated code that come from a layer's name. No suffix ends with another one, so
 * that the names of two layers never meet.
 */
record LayerNames(String layer) {
  static LayerNames of(LayerPlan plan) {
    return new LayerNames(plan.name());
  }

  /** [batch][units]: a. */
  String outputs() {
    return layer + "Outputs";
  }

  /** [units]: a of a single example. */
  String values() {
    return layer + "Values";
  }

  /** One value of a single example, in a local variable. */
  String unit(int j) {
    return units() + j;
  }

  /** What is numbered to name one. */
  String units() {
    return layer + "Unit";
  }

  /** [batch][units]: z = x W + b, where it is kept. */
  String sums() {
    return layer + "Sums";
  }

  /** [batch, units]: z, then a, one example behind the other. */
  String valuesInLine() {
    return layer + "ValuesInLine";
  }

  /** [batch, units]: y. */
  String targetsInLine() {
    return layer + "TargetsInLine";
  }

  /** [blocks][units, lanes]: y of examples that stand side by side. */
  String targets() {
    return layer + "Targets";
  }

  /** The losses of a block or of a batch, one behind the other. */
  String losses() {
    return layer + "Losses";
  }

  /** [batch, units]: the gradient by z. */
  String gradientsInLine() {
    return layer + "GradientsInLine";
  }

  /** [batch, units]: e^(z - max z). */
  String powers() {
    return layer + "Powers";
  }

  /** [batch]: max z. */
  String largest() {
    return layer + "Largest";
  }

  /** [batch][units]: the gradient with respect to a, then to z. */
  String gradients() {
    return layer + "Gradients";
  }

  /** [batch][units]: a function that the gradient by z has. */
  String functions() {
    return layer + "Functions";
  }

  /** [batch][units]: 0, or 1 / (1 - rate). */
  String mask() {
    return layer + "Mask";
  }

  /** [inputs][units]: W in rows. */
  String weights() {
    return layer + "Weights";
  }

  /** [units][inputs]: W transposed, in rows. */
  String transposed() {
    return layer + "Transposed";
  }

  /** [inputs][units]: the gradient of W in rows. */
  String weightsGradient() {
    return layer + "WeightsGradient";
  }

  /** [units][inputs]: the gradient of W transposed, in rows. */
  String transposedGradient() {
    return layer + "TransposedGradient";
  }

  /** [examples][inputs]: x of the examples whose terms a gradient adds at once. */
  String inputRows() {
    return layer + "InputRows";
  }

  /** [units], or whole vectors: the gradient of b. */
  String biasGradient() {
    return layer + "BiasGradient";
  }

  /** [units]: b, where sums in vectors start. */
  String start() {
    return layer + "Start";
  }

  /** [inputs, units]: W in panels, for vectors. */
  String weightPanels() {
    return layer + "WeightPanels";
  }

  /** [units, inputs]: the columns of W in panels, for vectors. */
  String columnPanels() {
    return layer + "ColumnPanels";
  }

  /** [..][batch]: some columns of x at a time, for vectors. */
  String copies() {
    return layer + "Copies";
  }

  /** [batch, units]: the gradient by z in panels, for vectors. */
  String gradientPanels() {
    return layer + "GradientPanels";
  }

  /** [inputs, 16]: the gradient of W as vectors give it. */
  String paddedGradient() {
    return layer + "PaddedGradient";
  }

  /** [units][examples]: an array for each output, in a predictor. */
  String columns() {
    return layer + "Columns";
  }

  /** [units, panel]: values of some examples side by side, for vectors. */
  String panel() {
    return layer + "Panel";
  }

  String forwardSideBySide() {
    return layer + "ForwardSideBySide";
  }

  String predict() {
    return layer + "Predict";
  }

  /** The activation of the outputs of a batch. */
  String activate() {
    return layer + "Activate";
  }

  String forward() {
    return layer + "Forward";
  }

  String backward() {
    return layer + "Backward";
  }

  String derivative() {
    return layer + "Derivative";
  }

  String backwardToInput() {
    return layer + "BackwardToInput";
  }

  /** The constant that holds the offset of W in the parameters. */
  String weightsOffset() {
    return UpperSnake.of(layer) + "_WEIGHTS";
  }

  /** The constant that holds the offset of b in the parameters. */
  String biasOffset() {
    return UpperSnake.of(layer) + "_BIAS";
  }
}
