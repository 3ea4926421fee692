package dev.synapt.examples.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The scores of five trainings that differ in nothing but their seed. No seed is chosen for what it
 * gives: they are 1 to 5 for every task, and the median counts.
 */
record FiveSeeds(String task, List<Double> scores) {
  private static final long[] SEEDS = {1, 2, 3, 4, 5};

  /** Trains once for each seed, side by side, and prints the scores. */
  static FiveSeeds of(String task, LongToDoubleFunction scoreOfSeed) {
    List<Double> scores = Arrays.stream(SEEDS).parallel().mapToDouble(scoreOfSeed).boxed().toList();
    FiveSeeds seeds = new FiveSeeds(task, scores);
    System.out.println(seeds);
    return seeds;
  }

  double median() {
    return scores.stream().sorted().toList().get(scores.size() / 2);
  }

  @Override
  public String toString() {
    return scores.stream()
        .map(score -> String.format(Locale.ROOT, "%.4f", score))
        .collect(
            Collectors.joining(
                ", ", task + ": ", String.format(Locale.ROOT, "; median %.4f", median())));
  }
}
