package dev.synapt.reference;

/**
 * {@code -sum_j t_j ln softmax(z)_j} with the smoothed labels {@code t = y (1 - s) + s / K}; its
 * gradient is {@code a sum(t) - t}, which is {@code a - t} when the labels sum to 1.
 *
 * @param smoothing s
 */
record CategoricalLoss(double smoothing) implements OutputLoss {
  @Override
  public double value(double[] z, double[] y) {
    double[] logarithms = Softmax.logarithms(z);
    double loss = 0;
    for (int j = 0; j < z.length; j++) {
      loss -= smoothed(y[j], z.length) * logarithms[j];
    }
    return loss;
  }

  @Override
  public double[] gradient(double[] z, double[] y) {
    double[] a = Softmax.probabilities(z);
    double total = 0;
    for (double label : y) {
      total += smoothed(label, z.length);
    }
    double[] dz = new double[z.length];
    for (int j = 0; j < z.length; j++) {
      dz[j] = a[j] * total - smoothed(y[j], z.length);
    }
    return dz;
  }

  private double smoothed(double label, int classes) {
    return label * (1 - smoothing) + smoothing / classes;
  }
}
