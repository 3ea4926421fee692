package dev.synapt.training;

import java.util.Arrays;

/** The moments of {@link Adam} and {@link AdamW}; Adam is AdamW without decay. */
final class AdamState extends OptimizerState {
  final float[] m;
  final float[] v;
  private final float[] largestV;
  private final Adam recipe;
  private final double weightDecay;
  private double beta1Power = 1;
  private double beta2Power = 1;

  AdamState(Adam recipe, double weightDecay, int[] variableOffsets) {
    super(recipe.learningRate(), recipe.clipping(), variableOffsets);
    this.recipe = recipe;
    this.weightDecay = weightDecay;
    m = new float[size()];
    v = new float[size()];
    largestV = new float[recipe.amsgrad() ? size() : 0];
  }

  @Override
  public void forget() {
    Arrays.fill(m, 0);
    Arrays.fill(v, 0);
    Arrays.fill(largestV, 0);
    beta1Power = 1;
    beta2Power = 1;
  }

  @Override
  void update(float[] parameters, float[] gradients, double learningRate) {
    beta1Power *= recipe.beta1();
    beta2Power *= recipe.beta2();
    double correction = Math.sqrt(1 - beta2Power);
    float rate = (float) (learningRate * correction / (1 - beta1Power));
    // lr mhat / (sqrt(vhat) + epsilon) is Keras's formula with the epsilon corrected as v is.
    float epsilon =
        (float) (recipe.form() == Form.TORCH ? recipe.epsilon() * correction : recipe.epsilon());
    float take1 = (float) (1 - recipe.beta1());
    float take2 = (float) (1 - recipe.beta2());
    float decay = (float) (learningRate * weightDecay);
    if (recipe.amsgrad()) {
      amsgradStep(parameters, gradients, take1, take2, rate, epsilon, decay);
    } else {
      plainStep(parameters, gradients, take1, take2, rate, epsilon, decay);
    }
  }

  private void plainStep(
      float[] w, float[] g, float take1, float take2, float rate, float epsilon, float decay) {
    float[] m = this.m;
    float[] v = this.v;
    for (int i = 0; i < w.length; i++) {
      float mi = m[i] + (g[i] - m[i]) * take1 + 1e-25f;
      float vi = v[i] + (g[i] * g[i] - v[i]) * take2 + 1e-30f;
      m[i] = mi;
      v[i] = vi;
      w[i] -= w[i] * decay + mi * rate / ((float) Math.sqrt(vi) + epsilon);
    }
  }

  private void amsgradStep(
      float[] w, float[] g, float take1, float take2, float rate, float epsilon, float decay) {
    float[] m = this.m;
    float[] v = this.v;
    float[] largestV = this.largestV;
    for (int i = 0; i < w.length; i++) {
      float mi = m[i] + (g[i] - m[i]) * take1 + 1e-25f;
      float vi = v[i] + (g[i] * g[i] - v[i]) * take2 + 1e-30f;
      float largest = Math.max(largestV[i], vi);
      m[i] = mi;
      v[i] = vi;
      largestV[i] = largest;
      w[i] -= w[i] * decay + mi * rate / ((float) Math.sqrt(largest) + epsilon);
    }
  }
}
