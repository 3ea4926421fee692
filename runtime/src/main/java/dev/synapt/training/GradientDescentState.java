package dev.synapt.training;

import java.util.Arrays;

/** The momentum of {@link GradientDescent}. */
final class GradientDescentState extends OptimizerState {
  final float[] m;
  private final GradientDescent recipe;

  GradientDescentState(GradientDescent recipe, int[] variableOffsets) {
    super(recipe.learningRate(), recipe.clipping(), variableOffsets);
    this.recipe = recipe;
    m = new float[recipe.momentum() == 0 ? 0 : size()];
  }

  @Override
  public void forget() {
    Arrays.fill(m, 0);
  }

  @Override
  void update(float[] parameters, float[] gradients, double learningRate) {
    if (recipe.momentum() == 0) {
      plainStep(parameters, gradients, (float) learningRate);
      return;
    }
    // All four formulas are m = momentum m + fromGradient g; w = w + stepM m + stepG g.
    boolean keras = recipe.form() == Form.KERAS;
    double fromGradient = keras ? -learningRate : 1;
    double stepM = keras ? 1 : -learningRate;
    double stepG = 0;
    if (recipe.nesterov()) {
      stepM *= recipe.momentum();
      stepG = -learningRate;
    }
    momentumStep(parameters, gradients, (float) fromGradient, (float) stepM, (float) stepG);
  }

  private static void plainStep(float[] w, float[] g, float learningRate) {
    for (int i = 0; i < w.length; i++) {
      w[i] -= learningRate * g[i];
    }
  }

  private void momentumStep(float[] w, float[] g, float fromGradient, float stepM, float stepG) {
    float[] m = this.m;
    float momentum = (float) recipe.momentum();
    for (int i = 0; i < w.length; i++) {
      float mi = momentum * m[i] + fromGradient * g[i] + 1e-25f;
      m[i] = mi;
      w[i] += stepM * mi + stepG * g[i];
    }
  }
}
