package dev.synapt.training;

import java.util.Arrays;

/** The mean of the squared gradients of {@link RMSprop}. */
final class RMSpropState extends OptimizerState {
  final float[] v;
  private final float take;
  private final float epsilonInside;
  private final float epsilonOutside;
  private float rate;

  RMSpropState(RMSprop recipe, int[] variableOffsets) {
    super(recipe.learningRate(), recipe.clipping(), variableOffsets);
    v = new float[size()];
    take = (float) (1 - recipe.rho());
    epsilonInside = recipe.form() == Form.KERAS ? (float) recipe.epsilon() : 0;
    epsilonOutside = recipe.form() == Form.TORCH ? (float) recipe.epsilon() : 0;
  }

  @Override
  public void forget() {
    Arrays.fill(v, 0);
  }

  @Override
  void begin(double learningRate) {
    rate = (float) learningRate;
  }

  @Override
  public void update(float[] w, float[] g, int from, int to) {
    float rate = this.rate;
    float[] v = this.v;
    float take = this.take;
    float inside = epsilonInside;
    float outside = epsilonOutside;
    for (int i = from; i < to; i++) {
      float vi = v[i] + (g[i] * g[i] - v[i]) * take + 1e-30f;
      v[i] = vi;
      w[i] -= rate * g[i] / ((float) Math.sqrt(vi + inside) + outside);
    }
  }
}
