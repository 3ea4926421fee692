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
  private float rate;
  private float epsilon;
  private float decay;

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
  void begin(double learningRate) {
    beta1Power *= recipe.beta1();
    beta2Power *= recipe.beta2();
    double correction = Math.sqrt(1 - beta2Power);
    rate = (float) (learningRate * correction / (1 - beta1Power));
    // lr mhat / (sqrt(vhat) + epsilon) is Keras's formula with the epsilon corrected as v is.
    epsilon =
        (float) (recipe.form() == Form.TORCH ? recipe.epsilon() * correction : recipe.epsilon());
    decay = (float) (learningRate * weightDecay);
  }

  @Override
  public void update(float[] parameters, float[] gradients, int from, int to) {
    if (recipe.amsgrad()) {
      amsgradStep(parameters, gradients, from, to);
    } else {
      plainStep(parameters, gradients, from, to);
    }
  }

  private void plainStep(float[] w, float[] g, int from, int to) {
    float take1 = (float) (1 - recipe.beta1());
    float take2 = (float) (1 - recipe.beta2());
    float rate = this.rate;
    float epsilon = this.epsilon;
    float decay = this.decay;
    float[] m = this.m;
    float[] v = this.v;
    for (int i = from; i < to; i++) {
      float mi = m[i] + (g[i] - m[i]) * take1 + 1e-25f;
      float vi = v[i] + (g[i] * g[i] - v[i]) * take2 + 1e-30f;
      m[i] = mi;
      v[i] = vi;
      w[i] -= w[i] * decay + mi * rate / ((float) Math.sqrt(vi) + epsilon);
    }
  }

  private void amsgradStep(float[] w, float[] g, int from, int to) {
    float take1 = (float) (1 - recipe.beta1());
    float take2 = (float) (1 - recipe.beta2());
    float rate = this.rate;
    float epsilon = this.epsilon;
    float decay = this.decay;
    float[] m = this.m;
    float[] v = this.v;
    float[] largestV = this.largestV;
    for (int i = from; i < to; i++) {
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
