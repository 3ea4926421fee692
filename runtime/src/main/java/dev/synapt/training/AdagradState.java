package dev.synapt.training;

import java.util.Arrays;

/** The sum of the squared gradients of {@link Adagrad}. */
final class AdagradState extends OptimizerState {
  final float[] v;
  private final float initialAccumulator;
  private final float epsilonInside;
  private final float epsilonOutside;

  AdagradState(Adagrad recipe, int[] variableOffsets) {
    super(recipe.learningRate(), recipe.clipping(), variableOffsets);
    v = new float[size()];
    initialAccumulator = (float) recipe.initialAccumulator();
    epsilonInside = recipe.form() == Form.KERAS ? (float) recipe.epsilon() : 0;
    epsilonOutside = recipe.form() == Form.TORCH ? (float) recipe.epsilon() : 0;
    forget();
  }

  @Override
  public void forget() {
    Arrays.fill(v, initialAccumulator);
  }

  @Override
  void update(float[] w, float[] g, double learningRate) {
    float rate = (float) learningRate;
    float[] v = this.v;
    float inside = epsilonInside;
    float outside = epsilonOutside;
    for (int i = 0; i < w.length; i++) {
      float vi = v[i] + g[i] * g[i] + 1e-30f;
      v[i] = vi;
      w[i] -= rate * g[i] / ((float) Math.sqrt(vi + inside) + outside);
    }
  }
}
