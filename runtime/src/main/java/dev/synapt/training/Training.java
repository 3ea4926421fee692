package dev.synapt.training;

import dev.synapt.network.Parameters;

/** A training that is under way, as callbacks see it. */
public interface Training {
  /** Ends the training after this epoch. */
  void stop();

  /**
   * The learning rate of the next step.
   *
   * @return the rate, schedule and scale included
   */
  double learningRate();

  /**
   * Multiplies the learning rate of all further steps.
   *
   * @param factor above 0
   */
  void scaleLearningRate(double factor);

  /**
   * The parameters as they are now.
   *
   * @return copies
   */
  Parameters parameters();

  /**
   * Puts parameters back.
   *
   * @param parameters what {@link #parameters} gave
   */
  void restore(Parameters parameters);
}
