package dev.synapt.training;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What happened in one pass over the training data.
 *
 * @param number from 1
 * @param training mean loss and metrics over the epoch's batches, each before its step
 * @param validation loss and metrics on the validation data after the epoch; empty without such
 *     data
 * @param learningRate the learning rate with which the epoch began
 * @param seconds how long it took, validation included
 */
public record Epoch(
    int number,
    Evaluation training,
    Optional<Evaluation> validation,
    double learningRate,
    double seconds) {

  /**
   * The mean training loss.
   *
   * @return the loss of {@link #training}
   */
  public double loss() {
    return training.loss();
  }

  /**
   * What tells how good the model is now: the evaluation on validation data, or on the training
   * data where there are no others.
   *
   * @return {@link #validation}, else {@link #training}
   */
  public Evaluation validationOrTraining() {
    return validation.orElse(training);
  }

  /**
   * One line, such as {@code epoch 3: loss 0.1234, accuracy 0.9612, validation loss 0.1410, ...}.
   */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder("epoch ").append(number).append(": ");
    append(line, "", training);
    validation.ifPresent(evaluation -> append(line.append(", "), "validation ", evaluation));
    return line.append(String.format(Locale.ROOT, " (%.2f s)", seconds)).toString();
  }

  private static void append(StringBuilder line, String prefix, Evaluation evaluation) {
    line.append(prefix).append(String.format(Locale.ROOT, "loss %.4f", evaluation.loss()));
    for (Map.Entry<String, Double> metric : evaluation.metrics().entrySet()) {
      line.append(", ").append(prefix).append(metric.getKey());
      line.append(String.format(Locale.ROOT, " %.4f", metric.getValue()));
    }
  }
}
