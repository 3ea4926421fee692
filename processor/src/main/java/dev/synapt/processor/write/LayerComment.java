package dev.synapt.processor.write;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.NetworkPlan;

/** The one comment of a method: its formula, its shapes, and how its sums are written. */
final class LayerComment {
  /** 100 columns less the margin in a class that is nested twice. */
  private static final int LINE = 91;

  private LayerComment() {}

  /** Sums, and the activation unless that is done with the loss. */
  static String forward(DensePlan plan, boolean withActivation, Object shape) {
    String sums = plan.hasBias() ? "z = x W + b" : "z = x W";
    String activation = withActivation ? ", a = " + plan.spec().activation() + " of z" : "";
    String formula =
        "{@code %s%s}: x [batch, %d], W [%d, %d];"
            .formatted(sums, activation, plan.inputs(), plan.inputs(), plan.outputs());
    return lines(formula, shape);
  }

  /** Sums and activation of one example. */
  static String prediction(DensePlan plan, Object shape) {
    return "{@code a = %s of x W%s}: x [%d], W [%d, %d]; %s."
        .formatted(
            plan.spec().activation(),
            plan.hasBias() ? " + b" : "",
            plan.inputs(),
            plan.inputs(),
            plan.outputs(),
            shape);
  }

  /** Sum and activation of one unit, for a batch with an array for each value. */
  static String column(DensePlan plan) {
    String sum = "x W" + (plan.hasBias() ? " + b" : "");
    return plan.activation().isEmpty()
        ? "{@code z = %s} of a unit: x [%d][batch].".formatted(sum, plan.inputs())
        : "{@code a = %s of %s} of a unit: x [%d][batch]."
            .formatted(plan.spec().activation(), sum, plan.inputs());
  }

  /** Sums and activation of a panel of examples. */
  static String sideBySide(DensePlan plan, UnitTiles tiles) {
    String formula =
        "{@code a = %s of x W%s}: x [%d, PANEL], W [%d, %d];"
            .formatted(
                plan.spec().activation(),
                plan.hasBias() ? " + b" : "",
                plan.inputs(),
                plan.inputs(),
                plan.outputs());
    return lines(formula, tiles);
  }

  /** Sums, and the activation unless that is done with the loss, of a block of examples. */
  static String forwardInLanes(DensePlan plan, boolean withActivation) {
    String sums = plan.hasBias() ? "z = x W + b" : "z = x W";
    String activation = withActivation ? ", a = " + plan.spec().activation() + " of z" : "";
    return "{@code %s%s}: x [%d, %d], W [%d, %d]."
        .formatted(
            sums, activation, plan.inputs(), LoopThresholds.LANES, plan.inputs(), plan.outputs());
  }

  /** The gradient by z, from that of the next layer. */
  static String derivativeInLanes(DensePlan plan, DensePlan next) {
    String derivative =
        plan.spec().activation().function() == Activation.LINEAR
            ? ""
            : ", {@code dz = da %s'(z)}".formatted(plan.spec().activation());
    return "{@code da = dz W^T} of %s%s: dz [%d, %d]."
        .formatted(next.name(), derivative, plan.outputs(), LoopThresholds.LANES);
  }

  /**
   * The class of the layers in vectors.
   *
   * @param hasTiles whether it has more than gradients of few units
   * @param hasPanels whether it has examples side by side as well
   */
  static String vectors(boolean hasTiles, boolean hasPanels, boolean hasLoss) {
    if (!hasTiles) {
      return (hasLoss ? "Gradients of weights and parts of the loss" : "Gradients of weights")
          + " in vectors, whose lanes hold different ones, each\n"
          + "summed in the same order as around this class, so that all have the same bits.\n";
    }
    return hasPanels
        ? "Layers in vectors. Lanes hold different results, with weights in panels, or different\n"
            + "examples, a panel of them at a time. Each result is summed in the same order as around\n"
            + "this class, so that all have the same bits.\n"
        : "Layers in vectors, which read weights from panels. Lanes hold different results, each\n"
            + "summed in the same order as around this class, so that all have the same bits.\n";
  }

  /** Weights and bias. */
  static String backwardInLanes(DensePlan plan) {
    String bias = plan.hasBias() ? ", db = sum dz" : "";
    return "{@code dW = x^T dz%s}: dz [blocks][%d, %d]."
        .formatted(bias, plan.outputs(), LoopThresholds.LANES);
  }

  /** The activation's derivative, unless that came with the loss. */
  static String derivative(DensePlan plan) {
    return "{@code dz = da %s'(z)}: dz [batch, %d]."
        .formatted(plan.spec().activation(), plan.outputs());
  }

  /** Weights and bias. */
  static String backward(DensePlan plan, Object shape) {
    String bias = plan.hasBias() ? ", db = sum dz" : "";
    String formula = "{@code dW = x^T dz%s}: dz [batch, %d];".formatted(bias, plan.outputs());
    return lines(formula, shape);
  }

  static String backwardToInput(DensePlan plan, Object shape) {
    return lines("{@code dx = dz W^T}: dx [batch, %d];".formatted(plan.inputs()), shape);
  }

  /** One line, or two where it would be too long. */
  private static String lines(String formula, Object shape) {
    String one = formula + " " + shape + ".";
    return one.length() <= LINE ? one : formula + "\n" + shape + ".";
  }

  /** The loss of one example; d is a - y. */
  static String loss(NetworkPlan plan) {
    String sum = "@return the sum over the examples of";
    String formula = "{@code " + formula(plan.loss()) + "}";
    boolean isLong = sum.length() + 1 + formula.length() > LINE;
    return "Sets a and dz, the gradient of the mean over the examples.\n\n"
        + sum
        + (isLong ? "\n    " : " ")
        + formula;
  }

  private static String formula(Loss loss) {
    return switch (loss) {
      case MEAN_SQUARED_ERROR -> "mean (a - y)^2";
      case MEAN_ABSOLUTE_ERROR -> "mean |a - y|";
      case HUBER -> "mean (d^2 / 2 if |d| <= 1, else |d| - 1/2), d = a - y";
      case LOG_COSH -> "mean ln cosh(a - y)";
      case BINARY_CROSSENTROPY -> "mean (max(z, 0) - z y + ln(1 + e^-|z|))";
      case SPARSE_CATEGORICAL_CROSSENTROPY -> "-ln softmax(z)[class]";
      case CATEGORICAL_CROSSENTROPY -> "-sum y ln softmax(z)";
      case KL_DIVERGENCE -> "sum y ln(y / softmax(z))";
      case POISSON -> "mean (a - y ln a)";
      case HINGE -> "mean max(0, 1 - y a)";
      case SQUARED_HINGE -> "mean max(0, 1 - y a)^2";
    };
  }
}
