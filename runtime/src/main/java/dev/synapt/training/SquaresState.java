package dev.synapt.training;

import java.util.Arrays;

/** The squared gradients of {@link RMSprop}, as a mean, and of {@link Adagrad}, as a sum. */
final class SquaresState extends OptimizerState {
  final float[] v;
  private final float fade;
  private final float take;
  private final float epsilonInside;
  private final float epsilonOutside;

  SquaresState(RMSprop recipe, int[] variableOffsets) {
    super(recipe.learningRate(), recipe.clipping(), variableOffsets);
    v = new float[size()];
    fade = 1;
    take = (float) (1 - recipe.rho());
    epsilonInside = recipe.form() == Form.KERAS ? (float) recipe.epsilon() : 0;
    epsilonOutside = recipe.form() == Form.TORCH ? (float) recipe.epsilon() : 0;
  }

  SquaresState(Adagrad recipe, int[] variableOffsets) {
    super(recipe.learningRate(), recipe.clipping(), variableOffsets);
    v = new float[size()];
    Arrays.fill(v, (float) recipe.initialAccumulator());
    fade = 0;
    take = 1;
    epsilonInside = recipe.form() == Form.KERAS ? (float) recipe.epsilon() : 0;
    epsilonOutside = recipe.form() == Form.TORCH ? (float) recipe.epsilon() : 0;
  }

  @Override
  void update(float[] w, float[] g, double learningRate) {
    float rate = (float) learningRate;
    float[] v = this.v;
    float fade = this.fade;
    float take = this.take;
    float inside = epsilonInside;
    float outside = epsilonOutside;
    for (int i = 0; i < w.length; i++) {
      float vi = v[i] + (g[i] * g[i] - fade * v[i]) * take + 1e-30f;
      v[i] = vi;
      w[i] -= rate * g[i] / ((float) Math.sqrt(vi + inside) + outside);
    }
  }
}
