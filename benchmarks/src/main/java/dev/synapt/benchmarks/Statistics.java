package dev.synapt.benchmarks;

import java.util.List;

/** What is said of repeated measurements. */
public final class Statistics {
  private Statistics() {}

  /**
   * The middle one.
   *
   * @param values at least one
   * @return the median
   */
  public static double median(List<Double> values) {
    return quantile(values, 0.5);
  }

  /**
   * The largest one, as a rate is the better the larger it is.
   *
   * @param values at least one
   * @return the maximum
   */
  public static double best(List<Double> values) {
    return quantile(values, 1);
  }

  /**
   * From the 10th to the 90th percentile.
   *
   * @param values at least one
   * @return as a share of the median: 0.1 is 10 %
   */
  public static double spread(List<Double> values) {
    return (quantile(values, 0.9) - quantile(values, 0.1)) / median(values);
  }

  /**
   * The value that a share of all is below. Between neighbours it is interpolated.
   *
   * @param values at least one
   * @param share 0.1 for the 10th percentile
   * @return the quantile
   */
  public static double quantile(List<Double> values, double share) {
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
