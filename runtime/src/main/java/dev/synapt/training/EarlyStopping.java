package dev.synapt.training;

import dev.synapt.network.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Ends a training that no longer gets better: after {@code patience} epochs in a row, none of which
 * was better than the best before by more than {@code minDelta}. As Keras's callback of this name.
 *
 * <p>What counts is the validation loss, or the training loss where there are no validation data,
 * unless {@link #goal(Goal)} names another number. NaN is never an improvement.
 *
 * <p>Each method gives a new callback and leaves the old one as it is. A callback may serve any
 * number of trainings, one after the other: it forgets when one begins.
 *
 * <pre>{@code
 * trainer.fit(train, fit -> fit.epochs(100).validation(test)
 *     .callback(EarlyStopping.patience(5).restoreBest()));
 * }</pre>
 */
public final class EarlyStopping implements Callback {
  private final int patience;
  private final double minDelta;
  private final boolean restoresBest;
  private final Goal goal;
  private Progress progress;
  private @Nullable Parameters best;

  private EarlyStopping(int patience, double minDelta, boolean restoresBest, Goal goal) {
    Checks.count("patience", patience);
    Checks.notNegative("minDelta", minDelta);
    this.patience = patience;
    this.minDelta = minDelta;
    this.restoresBest = restoresBest;
    this.goal = goal;
    this.progress = new Progress(goal, minDelta);
  }

  /**
   * Stops after some epochs without improvement, and counts every improvement.
   *
   * @param epochs at least 1
   * @return the callback
   * @throws IllegalArgumentException if it is below 1
   */
  public static EarlyStopping patience(int epochs) {
    return new EarlyStopping(epochs, 0, false, Goal.loss());
  }

  /**
   * This callback with a least difference: what improves by no more is no improvement.
   *
   * @param difference finite, at least 0; 0 unless given
   * @return a new callback
   * @throws IllegalArgumentException if it is not
   */
  public EarlyStopping minDelta(double difference) {
    return new EarlyStopping(patience, difference, restoresBest, goal);
  }

  /**
   * This callback, which also puts back the parameters of the best epoch, as they were after it.
   * That happens once, when {@code fit} ends: because this or another callback stopped it, or
   * because all its epochs are over. The optimizer keeps what it remembers, and the history its
   * later epochs. Nothing is put back when {@code fit} ends with an exception, or when no epoch
   * counted as better than none (all losses were NaN).
   *
   * @return a new callback
   */
  public EarlyStopping restoreBest() {
    return new EarlyStopping(patience, minDelta, true, goal);
  }

  /**
   * This callback with another number to judge by.
   *
   * @param judged such as {@link Goal#accuracy}
   * @return a new callback
   */
  public EarlyStopping goal(Goal judged) {
    return new EarlyStopping(patience, minDelta, restoresBest, judged);
  }

  /**
   * The best epoch of the last training: the last one that was an improvement.
   *
   * @return from 1; 0 if there was none
   */
  public int bestEpoch() {
    return progress.bestEpoch();
  }

  @Override
  public void trainingBegins(Training training) {
    progress = new Progress(goal, minDelta);
    best = null;
  }

  @Override
  public void epochEnded(Epoch epoch, Training training) {
    if (progress.improves(epoch)) {
      best = restoresBest ? training.parameters() : null;
    } else if (progress.waited() >= patience) {
      training.stop();
    }
  }

  @Override
  public void trainingEnded(Training training) {
    if (best != null) {
      training.restore(best);
    }
  }
}
