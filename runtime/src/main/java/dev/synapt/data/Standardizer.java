package dev.synapt.data;

/**
 * Scales every feature to mean 0 and standard deviation 1 over the training examples:
 *
 * <pre>
 * mean = sum x / n
 * sd   = sqrt(sum (x - mean)^2 / n), or 1 where all x are equal
 * x'   = (x - mean) / sd
 * </pre>
 *
 * <pre>{@code
 * Standardizer scaler = Standardizer.fit(parts.train());
 * ClassDataset train = scaler.apply(parts.train());
 * ClassDataset test = scaler.apply(parts.test());
 * }</pre>
 */
public final class Standardizer extends Scaler {
  private Standardizer(double[] means, double[] deviations) {
    super(means, deviations);
  }

  /**
   * Measures the mean and the standard deviation of each feature, in double.
   *
   * @param train the examples to learn from, without those to judge by
   * @return a scaler for examples with the same features
   * @throws IllegalArgumentException if a feature is NaN or infinite
   */
  public static Standardizer fit(Dataset<?> train) {
    float[] x = train.features();
    int inputs = train.inputs();
    double[] means = new double[inputs];
    double[] deviations = new double[inputs];
    for (int row = 0; row < x.length; row += inputs) {
      for (int j = 0; j < inputs; j++) {
        means[j] += x[row + j];
      }
    }
    for (int j = 0; j < inputs; j++) {
      means[j] /= train.size();
    }
    for (int row = 0; row < x.length; row += inputs) {
      for (int j = 0; j < inputs; j++) {
        double deviation = x[row + j] - means[j];
        deviations[j] += deviation * deviation;
      }
    }
    for (int j = 0; j < inputs; j++) {
      // Sums of up to 2^29 equal floats are exact in double, so equal numbers give exactly 0 here.
      deviations[j] = deviations[j] == 0 ? 1 : Math.sqrt(deviations[j] / train.size());
    }
    return new Standardizer(means, deviations);
  }
}
