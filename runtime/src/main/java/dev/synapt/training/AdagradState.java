package dev.synapt.training;

import java.util.Arrays;

/** The sum of the squared gradients of {@link Adagrad}. */
final class AdagradState extends OptimizerState {
  final float[] v;
  private final float initialAccumulator;
  private final float epsilonInside;
  private final float epsilonOutside;
  private float rate;

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
  void begin(double learningRate) {
    rate = (float) learningRate;
  }

  @Override
  public void update(float[] w, float[] g, int from, int to) {
    float rate = this.rate;
    float[] v = this.v;
    float inside = epsilonInside;
    float outside = epsilonOutside;
    for (int i = from; i < to; i++) {
      float vi = v[i] + g[i] * g[i] + 1e-30f;
      v[i] = vi;
      w[i] -= rate * g[i] / ((float) Math.sqrt(vi + inside) + outside);
    }
  }
}
