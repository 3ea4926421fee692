package dev.synapt.training;

/**
 * Makes the learning rate smaller when training no longer gets better: after {@code patience}
 * epochs in a row, none of which was better than the best before by more than {@code minDelta}:
 *
 * <pre>
 * learning rate = max(learning rate * factor, minLearningRate)
 * </pre>
 *
 * <p>As Keras's ReduceLROnPlateau. What counts is the validation loss, or the training loss where
 * there are no validation data, unless {@link #goal(Goal)} names another number. NaN is never an
 * improvement. The trainer keeps the smaller learning rate when {@code fit} ends.
 *
 * <p>Each method gives a new callback and leaves the old one as it is. A callback may serve any
 * number of trainings, one after the other: it forgets when one begins.
 *
 * <pre>{@code
 * trainer.fit(train, fit -> fit.epochs(100).callback(ReduceOnPlateau.of().factor(0.5).patience(3)));
 * }</pre>
 */
public final class ReduceOnPlateau implements Callback {
  private final double factor;
  private final int patience;
  private final double minDelta;
  private final int cooldown;
  private final double minLearningRate;
  private final Goal goal;
  private Progress progress;
  private int cooling;

  private ReduceOnPlateau(
      double factor,
      int patience,
      double minDelta,
      int cooldown,
      double minLearningRate,
      Goal goal) {
    Checks.count("patience", patience);
    Checks.notNegative("minDelta", minDelta);
    Checks.notNegative("cooldown", cooldown);
    Checks.notNegative("minLearningRate", minLearningRate);
    // As float32, because that is what a trainer accepts.
    if (!((float) factor > 0 && factor < 1)) {
      throw new IllegalArgumentException(
          "factor must be above 0 and below 1. Received: " + Checks.asReceived(factor));
    }
    this.factor = factor;
    this.patience = patience;
    this.minDelta = minDelta;
    this.cooldown = cooldown;
    this.minLearningRate = minLearningRate;
    this.goal = goal;
    this.progress = new Progress(goal, minDelta);
  }

  /**
   * Keras's numbers: factor 0.1, patience 10, least difference 1e-4, no cooldown, no least learning
   * rate.
   *
   * @return the callback
   */
  public static ReduceOnPlateau of() {
    return new ReduceOnPlateau(0.1, 10, 1e-4, 0, 0, Goal.loss());
  }

  /**
   * This callback with another factor.
   *
   * @param share above 0 and below 1
   * @return a new callback
   * @throws IllegalArgumentException if it is not
   */
  public ReduceOnPlateau factor(double share) {
    return new ReduceOnPlateau(share, patience, minDelta, cooldown, minLearningRate, goal);
  }

  /**
   * This callback with another patience.
   *
   * @param epochs at least 1
   * @return a new callback
   * @throws IllegalArgumentException if it is below 1
   */
  public ReduceOnPlateau patience(int epochs) {
    return new ReduceOnPlateau(factor, epochs, minDelta, cooldown, minLearningRate, goal);
  }

  /**
   * This callback with another least difference: what improves by no more is no improvement.
   *
   * @param difference finite, at least 0
   * @return a new callback
   * @throws IllegalArgumentException if it is not
   */
  public ReduceOnPlateau minDelta(double difference) {
    return new ReduceOnPlateau(factor, patience, difference, cooldown, minLearningRate, goal);
  }

  /**
   * This callback with a pause after each reduction, in which epochs without improvement are not
   * counted. (Keras counts the last epoch of the pause.)
   *
   * @param epochs at least 0
   * @return a new callback
   * @throws IllegalArgumentException if it is below 0
   */
  public ReduceOnPlateau cooldown(int epochs) {
    return new ReduceOnPlateau(factor, patience, minDelta, epochs, minLearningRate, goal);
  }

  /**
   * This callback with a learning rate below which it does not go.
   *
   * @param learningRate finite, at least 0
   * @return a new callback
   * @throws IllegalArgumentException if it is not
   */
  public ReduceOnPlateau minLearningRate(double learningRate) {
    return new ReduceOnPlateau(factor, patience, minDelta, cooldown, learningRate, goal);
  }

  /**
   * This callback with another number to judge by.
   *
   * @param judged such as {@link Goal#accuracy}
   * @return a new callback
   */
  public ReduceOnPlateau goal(Goal judged) {
    return new ReduceOnPlateau(factor, patience, minDelta, cooldown, minLearningRate, judged);
  }

  @Override
  public void trainingBegins(Training training) {
    progress = new Progress(goal, minDelta);
    cooling = 0;
  }

  @Override
  public void epochEnded(Epoch epoch, Training training) {
    boolean improved = progress.improves(epoch);
    if (cooling > 0) {
      cooling--;
      progress.waitAnew();
    } else if (!improved && progress.waited() >= patience) {
      reduce(training);
      cooling = cooldown;
      progress.waitAnew();
    }
  }

  private void reduce(Training training) {
    double learningRate = training.learningRate();
    if (learningRate > minLearningRate) {
      training.scaleLearningRate(Math.max(factor, minLearningRate / learningRate));
    }
  }
}
