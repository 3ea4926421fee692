package dev.synapt.training;

import java.util.Arrays;

/** What the states of all optimizers share: the steps, the learning rate and clipping. */
abstract class OptimizerState implements Optimizer.State {
  private final Schedule schedule;
  private final Clipping clipping;
  private final int[] offsets;
  private double scale = 1;
  private long steps;

  OptimizerState(Schedule schedule, Clipping clipping, int[] variableOffsets) {
    this.schedule = schedule;
    this.clipping = clipping;
    this.offsets = variableOffsets.clone();
    boolean ascending = offsets.length > 0 && offsets[0] == 0;
    for (int k = 1; ascending && k < offsets.length; k++) {
      ascending = offsets[k - 1] <= offsets[k];
    }
    if (!ascending) {
      throw new IllegalArgumentException(
          "Offsets of variables must begin with 0 and ascend to the number of parameters. Received: "
              + Arrays.toString(variableOffsets));
    }
  }

  /** What all parameters of a step have in common. */
  abstract void begin(double learningRate);

  final int size() {
    return offsets[offsets.length - 1];
  }

  @Override
  public final void begin(float[] parameters, float[] gradients) {
    checkLength("parameters", parameters.length);
    checkLength("gradients", gradients.length);
    double learningRate = learningRate();
    clipping.apply(gradients, offsets);
    steps++;
    begin(learningRate);
  }

  @Override
  public final long steps() {
    return steps;
  }

  @Override
  public final double learningRate() {
    double rate = schedule.at(steps) * scale;
    if (!(rate >= 0) || !Float.isFinite((float) rate)) {
      throw new IllegalStateException(
          "A learning rate must be finite and at least 0. Received: "
              + rate
              + " from "
              + schedule
              + " after "
              + steps
              + " steps");
    }
    return rate;
  }

  @Override
  public final void scaleLearningRate(double factor) {
    Checks.positive("factor", factor);
    scale *= factor;
  }

  private void checkLength(String name, int length) {
    if (length != size()) {
      throw new IllegalArgumentException(
          "Expected "
              + size()
              + " "
              + name
              + ", as the last of the offsets says. Received: "
              + length);
    }
  }
}
