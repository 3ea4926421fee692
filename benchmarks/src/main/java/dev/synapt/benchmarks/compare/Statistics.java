package dev.synapt.benchmarks.compare;

import java.util.List;

/** What is said of repeated measurements. */
final class Statistics {
  private Statistics() {}

  static double median(List<Double> values) {
    return quantile(values, 0.5);
  }

  static double best(List<Double> values) {
    return quantile(values, 1);
  }

  /** From the 10th to the 90th percentile, as a share of the median: 0.1 is 10 %. */
  static double spread(List<Double> values) {
    return (quantile(values, 0.9) - quantile(values, 0.1)) / median(values);
  }

  /** Between neighbours it is interpolated. */
  static double quantile(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("There is no quantile of nothing");
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
