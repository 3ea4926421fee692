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
   * Multiplies the learning rate of all further steps of the trainer, later trainings included.
   *
   * @param factor above 0
   * @throws IllegalArgumentException if it is not, or not finite
   */
  void scaleLearningRate(double factor);

  /**
   * The parameters as they are now.
   *
   * @return copies
   */
  Parameters parameters();

  /**
   * Puts parameters back. What the optimizer remembers, such as moments, stays as it is.
   *
   * @param parameters what {@link #parameters} gave
   * @throws IllegalArgumentException if they do not fit the model, or one is NaN or infinite
   */
  void restore(Parameters parameters);
}
