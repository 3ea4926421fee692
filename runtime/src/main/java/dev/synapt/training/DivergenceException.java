package dev.synapt.training;

/**
 * Training stopped because the loss or a parameter was about to be NaN or infinite. The trainer
 * keeps the last parameters that were all finite; the message says where it happened and what
 * usually helps.
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
