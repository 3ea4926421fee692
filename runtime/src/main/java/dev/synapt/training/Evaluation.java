package dev.synapt.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well a network does on some examples.
 *
 * @param loss the mean loss, penalties included
 * @param metrics by name: {@code accuracy} where there are classes, else {@code mae}, {@code rmse}
 *     and {@code r2}, as {@link RegressionScores} has them
 */
public record Evaluation(double loss, Map<String, Double> metrics) {
  /**
   * Copies the metrics.
   *
   * @param loss the mean loss, penalties included
   * @param metrics by name, in the order in which they are shown
   */
  public Evaluation {
    // An epoch of a tiny network takes microseconds: a hash table is a good part of one.
    metrics = metrics.size() == 1 ? only(metrics) : unmodifiable(metrics);
  }

  private static Map<String, Double> only(Map<String, Double> metrics) {
    Map.Entry<String, Double> entry = metrics.entrySet().iterator().next();
    return Collections.singletonMap(entry.getKey(), entry.getValue());
  }

  private static Map<String, Double> unmodifiable(Map<String, Double> metrics) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /**
   * The share of examples whose class was found: the largest output, or for one output the side of
   * 0.5 (above it is class 1) or, with hinge losses, of 0. Independent labels count one by one.
   *
   * @return from 0 to 1
   * @throws IllegalStateException if the labels are no classes
   */
  public double accuracy() {
    return metric("accuracy");
  }

  /**
   * One metric.
   *
   * @param name such as {@code r2}
   * @return its value
   * @throws IllegalStateException if this loss has no such metric; the message lists what there is
   */
  public double metric(String name) {
    Double value = metrics.get(name);
    if (value == null) {
      throw new IllegalStateException(
          "There is no metric '" + name + "' here. There are: " + metrics.keySet());
    }
    return value;
  }
}
