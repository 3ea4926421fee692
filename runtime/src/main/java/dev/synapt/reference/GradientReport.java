package dev.synapt.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How far a network's loss and gradients are from the reference's.
 *
 * @param model the name of the model
 * @param receivedLoss the network's loss
 * @param expectedLoss the reference's loss
 * @param tensors one error for every tensor, in the order of the layers
 */
public record GradientReport(
    String model, double receivedLoss, double expectedLoss, List<TensorError> tensors) {
  private static final double SMALL_LOSS = 0.01;

  /**
   * Copies the list.
   *
   * @param model the name of the model
   * @param receivedLoss the network's loss
   * @param expectedLoss the reference's loss
   * @param tensors one error for every tensor, in the order of the layers
   */
  public GradientReport {
    tensors = List.copyOf(tensors);
  }

  /**
   * The relative error of the loss: {@code |l - r| / max(|r|, 0.01)}, as a loss near 0 may be the
   * difference of numbers near 1.
   *
   * @return the error; NaN if a loss is not finite
   */
  public double lossError() {
    return Math.abs(receivedLoss - expectedLoss) / Math.max(Math.abs(expectedLoss), SMALL_LOSS);
  }

  /**
   * The tensor with the largest error; one that is NaN counts as larger than any other.
   *
   * @return its error
   * @throws java.util.NoSuchElementException if the model has no parameters
   */
  public TensorError worst() {
    return tensors.stream().max(Comparator.comparingDouble(TensorError::error)).orElseThrow();
  }

  /**
   * Checks the loss and every tensor.
   *
   * @param tolerance what every relative error must be below, such as {@link
   *     GradientCheck#TOLERANCE}
   * @return this report
   * @throws IllegalStateException if one is not, or is NaN; the message names every tensor that is
   *     wrong, where it differs most, and both values there
   */
  public GradientReport requireBelow(double tolerance) {
    List<TensorError> wrong = tensors.stream().filter(t -> !(t.error() < tolerance)).toList();
    if (wrong.isEmpty() && lossError() < tolerance) {
      return this;
    }
    String message =
        String.format(
            Locale.ROOT,
            "%s differs from the double-precision reference by more than %.3g.%n  %s",
            model,
            tolerance,
            describeLoss());
    throw new IllegalStateException(
        wrong.stream().map(tensor -> "\n  " + tensor).collect(Collectors.joining("", message, "")));
  }

  /** The errors of the loss and of every tensor, a line each. */
  @Override
  public String toString() {
    return tensors.stream()
        .map(tensor -> "\n  " + tensor)
        .collect(Collectors.joining("", model + "\n  " + describeLoss(), ""));
  }

  private String describeLoss() {
    return String.format(
        Locale.ROOT,
        "loss: relative error %.3g: received %s, expected %s",
        lossError(),
        receivedLoss,
        expectedLoss);
  }
}
