package dev.synapt.training;

import java.util.Arrays;

/** The momentum of {@link GradientDescent}. */
final class GradientDescentState extends OptimizerState {
  final float[] m;
  private final GradientDescent recipe;
  private float fromGradient;
  private float stepM;
  private float stepG;

  GradientDescentState(GradientDescent recipe, int[] variableOffsets) {
    super(recipe.learningRate(), recipe.clipping(), variableOffsets);
    this.recipe = recipe;
    m = new float[recipe.momentum() == 0 ? 0 : size()];
  }

  @Override
  public void forget() {
    Arrays.fill(m, 0);
  }

  // All four formulas are m = momentum m + fromGradient g; w = w + stepM m + stepG g.
  @Override
  void begin(double learningRate) {
    boolean keras = recipe.form() == Form.KERAS;
    fromGradient = (float) (keras ? -learningRate : 1);
    double perMoment = keras ? 1 : -learningRate;
    stepM = (float) (recipe.nesterov() ? perMoment * recipe.momentum() : perMoment);
    stepG = (float) (recipe.nesterov() || recipe.momentum() == 0 ? -learningRate : 0);
  }

  @Override
  public void update(float[] parameters, float[] gradients, int from, int to) {
    if (recipe.momentum() == 0) {
      plainStep(parameters, gradients, from, to);
    } else {
      momentumStep(parameters, gradients, from, to);
    }
  }

  private void plainStep(float[] w, float[] g, int from, int to) {
    float stepG = this.stepG;
    for (int i = from; i < to; i++) {
      w[i] += stepG * g[i];
    }
  }

  private void momentumStep(float[] w, float[] g, int from, int to) {
    float[] m = this.m;
    float momentum = (float) recipe.momentum();
    float fromGradient = this.fromGradient;
    float stepM = this.stepM;
    float stepG = this.stepG;
    for (int i = from; i < to; i++) {
      float mi = momentum * m[i] + fromGradient * g[i] + 1e-25f;
      m[i] = mi;
      w[i] += stepM * mi + stepG * g[i];
    }
  }
}
