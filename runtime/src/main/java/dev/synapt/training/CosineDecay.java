package dev.synapt.training;

/** A learning rate that follows half a wave of the cosine. */
record CosineDecay(double initial, long steps, double floor) implements Schedule {
  CosineDecay {
    Checks.positive("initial", initial);
    Checks.count("steps", steps);
    Checks.fraction("floor", floor);
  }

  @Override
  public double at(long step) {
    double done = (double) Math.min(step, steps) / steps;
    double wave = 0.5 * (1 + StrictMath.cos(StrictMath.PI * done));
    return initial * ((1 - floor) * wave + floor);
  }
}
