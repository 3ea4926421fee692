package dev.synapt.training;

/**
 * Something to do while {@code fit} runs.
 *
 * <pre>{@code
 * trainer.fit(train, fit -> fit.epochs(100).validation(test).callback(EarlyStopping.patience(5)));
 * }</pre>
 */
@FunctionalInterface
public interface Callback {
  /**
   * Called after every epoch, in the order in which callbacks were added.
   *
   * @param epoch what happened in it
   * @param training the training that goes on, to be stopped or steered
   */
  void epochEnded(Epoch epoch, Training training);

  /**
   * Called before the first epoch: whatever the callback remembers of earlier trainings is to be
   * forgotten.
   *
   * @param training the training that begins
   */
  default void trainingBegins(Training training) {}

  /**
   * Called after the last epoch. Not called when {@code fit} ends by an exception, such as {@link
   * DivergenceException} or what a callback throws.
   *
   * @param training the training that ends
   */
  default void trainingEnded(Training training) {}
}
