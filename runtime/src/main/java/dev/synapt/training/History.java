package dev.synapt.training;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code fit} did, epoch by epoch.
 *
 * @param epochs the epochs that were run, in order
 */
public record History(List<Epoch> epochs) {
  /**
   * Copies the list.
   *
   * @param epochs the epochs that were run, in order
   */
  public History {
    epochs = List.copyOf(epochs);
  }

  /**
   * The last epoch that was run.
   *
   * @return the epoch
   * @throws IllegalStateException if none was
   */
  public Epoch last() {
    if (epochs.isEmpty()) {
      throw new IllegalStateException("No epoch was run");
    }
    return epochs.get(epochs.size() - 1);
  }

  /**
   * The training losses.
   *
   * @return one an epoch
   */
  public List<Double> losses() {
    return epochs.stream().map(Epoch::loss).toList();
  }

  /** A line for each epoch. */
  @Override
  public String toString() {
    return epochs.stream().map(Epoch::toString).collect(Collectors.joining("\n"));
  }
}
