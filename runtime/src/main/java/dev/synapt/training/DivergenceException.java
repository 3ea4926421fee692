package dev.synapt.training;

/**
 * Training stopped because the loss or a parameter was about to be NaN or infinite. The message
 * says where it happened and what usually helps.
 *
 * <p>The trainer can go on with other examples. Where a feature that was NaN or infinite made the
 * loss so too, it is as it was before the batch. Else it is back at the last parameters that gave a
 * finite loss (at its first ones, if none did), and its optimizer has forgotten its moments: behind
 * a bounded activation, such as tanh, an infinite feature is found only after it has spoiled them.
 * The schedule of the learning rate goes on, as do factors that callbacks gave to it.
 */
public final class DivergenceException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /** The epoch, from 1; 0 if it happened in a single step. */
  private final int epoch;

  /** The batch of the epoch, or the step of the trainer, from 1. */
  private final long batch;

  DivergenceException(String message, int epoch, long batch) {
    super(message);
    this.epoch = epoch;
    this.batch = batch;
  }

  /**
   * In which epoch it happened.
   *
   * @return from 1; 0 if it happened in {@code step}
   */
  public int epoch() {
    return epoch;
  }

  /**
   * In which batch it happened.
   *
   * @return the batch of the epoch, or the step of the trainer, from 1
   */
  public long batch() {
    return batch;
  }
}
