package dev.synapt.training;

/** A learning rate that falls by a factor every so many steps, smoothly or as a staircase. */
record ExponentialDecay(double initial, long decaySteps, double rate, boolean staircase)
    implements Schedule {
  ExponentialDecay {
    Checks.positive("initial", initial);
    Checks.count("decaySteps", decaySteps);
    Checks.positive("rate", rate);
  }

  @Override
  public double at(long step) {
    double decays = staircase ? step / decaySteps : (double) step / decaySteps;
    return initial * StrictMath.pow(rate, decays);
  }
}
