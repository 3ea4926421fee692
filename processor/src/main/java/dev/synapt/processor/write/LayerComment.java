package dev.synapt.processor.write;

import dev.synapt.model.Activation;
import dev.synapt.processor.plan.DensePlan;

/** The one comment of a block: its formula and shapes. */
final class LayerComment {
  private LayerComment() {}

  static String forward(DensePlan plan) {
    String sum = plan.hasBias() ? "x W + b" : "x W";
    Activation function = plan.spec().activation().function();
    String formula = function == Activation.LINEAR ? sum : plan.spec().activation() + " of " + sum;
    return "{@code "
        + plan.name()
        + " = "
        + formula
        + "}: x [batch, "
        + plan.inputs()
        + "], W ["
        + plan.inputs()
        + ", "
        + plan.outputs()
        + "]; "
        + plan.forward()
        + ".";
  }

  static String backward(DensePlan plan) {
    String bias = plan.hasBias() ? ", db = sum dz" : "";
    return "{@code dW = x^T dz"
        + bias
        + "}: dz [batch, "
        + plan.outputs()
        + "]; "
        + plan.weightGradient()
        + ".";
  }

  static String backwardToInput(DensePlan plan) {
    return "{@code dx = dz W^T}: dx [batch, "
        + plan.inputs()
        + "]; "
        + plan.inputGradient().orElseThrow()
        + ".";
  }
}
