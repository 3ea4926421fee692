package dev.synapt.training;

/** The same learning rate at every step. */
record ConstantRate(double rate) implements Schedule {
  ConstantRate {
    Checks.positive("learningRate", rate);
  }

  @Override
  public double at(long step) {
    return rate;
  }

  @Override
  public String toString() {
    return Double.toString(rate);
  }
}
