package dev.synapt.data;

import java.util.Arrays;

/**
 * Scales every feature to the range from 0 to 1 over the training examples:
 *
 * <pre>
 * x' = (x - min) / (max - min), or x - min where all x are equal
 * </pre>
 *
 * <p>Examples that come later may fall outside that range.
 *
 * <pre>{@code
 * MinMaxScaler scaler = MinMaxScaler.fit(parts.train());
 * float[] row = scaler.apply(new float[] {5.1f, 3.5f, 1.4f, 0.2f});
 * }</pre>
 */
public final class MinMaxScaler extends Scaler {
  private MinMaxScaler(double[] minima, double[] ranges) {
    super(minima, ranges);
  }

  /**
   * Finds the least and the greatest number of each feature.
   *
   * @param train the examples to learn from, without those to judge by
   * @return a scaler for examples with the same features
   * @throws IllegalArgumentException if a feature is NaN or infinite
   */
  public static MinMaxScaler fit(Dataset<?> train) {
    float[] x = train.features();
    int inputs = train.inputs();
    double[] minima = new double[inputs];
    double[] maxima = new double[inputs];
    Arrays.fill(minima, Double.POSITIVE_INFINITY);
    Arrays.fill(maxima, Double.NEGATIVE_INFINITY);
    for (int row = 0; row < x.length; row += inputs) {
      for (int j = 0; j < inputs; j++) {
        minima[j] = Math.min(minima[j], x[row + j]);
        maxima[j] = Math.max(maxima[j], x[row + j]);
      }
    }
    double[] ranges = new double[inputs];
    for (int j = 0; j < inputs; j++) {
      ranges[j] = minima[j] == maxima[j] ? 1 : maxima[j] - minima[j];
    }
    return new MinMaxScaler(minima, ranges);
  }
}
