package dev.synapt.processor.plan;

import dev.synapt.spec.DropoutSpec;

/**
 * A dropout layer.
 *
 * @param index its index in the model
 * @param spec its declaration
 * @param inputs how many values pass
 * @param passesGradient whether a layer before it needs the gradient of its input
 */
public record DropoutPlan(int index, DropoutSpec spec, int inputs, boolean passesGradient)
    implements LayerPlan {
  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public int outputs() {
    return inputs;
  }
}
