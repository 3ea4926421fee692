package dev.synapt.benchmarks.start;

import dev.synapt.benchmarks.Statistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What passes between the beginning of {@code main} and the first prediction, in milliseconds.
 *
 * @param initializing the class of the model is loaded and initialized
 * @param reading the file is read
 * @param predicting the first call predicts
 */
record Phases(double initializing, double reading, double predicting) {
  /** From four readings of the clock, in nanoseconds. */
  static Phases of(List<Long> clock) {
    return new Phases(since(clock, 1), since(clock, 2), since(clock, 3));
  }

  private static double since(List<Long> clock, int index) {
    return (clock.get(index) - clock.get(index - 1)) * 1e-6;
  }

  /** The medians of each phase, as text. */
  static String text(List<Phases> phases) {
    return String.format(
        Locale.ROOT,
        "class %.1f, file %.1f, prediction %.1f",
        median(phases, Phases::initializing),
        median(phases, Phases::reading),
        median(phases, Phases::predicting));
  }

  private static double median(List<Phases> phases, ToDoubleFunction<Phases> phase) {
    return Statistics.median(phases.stream().map(phase::applyAsDouble).toList());
  }
}
