package dev.synapt.benchmarks.ejml;

import dev.synapt.benchmarks.Workload;

/** A step of the optimizer on one array of parameters. */
interface Step {
  void apply(float[] w, float[] g);

  static Step of(Workload workload, int size) {
    return switch (workload.optimizer()) {
      case ADAM -> new Adam((float) workload.rate(), new float[size], new float[size]);
      case SGD -> new GradientDescent((float) workload.rate());
    };
  }

  /**
   * {@code w = w - rate g}.
   *
   * @param rate the learning rate
   */
  record GradientDescent(float rate) implements Step {
    @Override
    public void apply(float[] w, float[] g) {
      for (int i = 0; i < w.length; i++) {
        w[i] -= rate * g[i];
      }
    }
  }

  /** Adam as Keras has it: epsilon meets the uncorrected v. */
  final class Adam implements Step {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final float EPSILON = 1e-7f;

    private final float rate;
    private final float[] m;
    private final float[] v;
    private int steps;

    Adam(float rate, float[] m, float[] v) {
      this.rate = rate;
      this.m = m;
      this.v = v;
    }

    @Override
    public void apply(float[] w, float[] g) {
      steps++;
      float corrected =
          (float) (rate * Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps)));
      float take1 = (float) (1 - BETA1);
      float take2 = (float) (1 - BETA2);
      for (int i = 0; i < w.length; i++) {
        m[i] += (g[i] - m[i]) * take1;
        v[i] += (g[i] * g[i] - v[i]) * take2;
        w[i] -= corrected * m[i] / ((float) Math.sqrt(v[i]) + EPSILON);
      }
    }
  }
}
