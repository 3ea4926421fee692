package dev.synapt.examples.learning;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.SeededRandom;

/**
 * Two clouds of points in the plane, equally frequent and of one shape: class 1 around mu, class 0
 * around -mu, both with covariance L L'. With D = |L^-1 (mu - -mu)|, the distance of the means in
 * standard deviations, nothing can be right more often than Phi(D / 2).
 */
final class TwoGaussians {
  private static final double MEAN_X = 0.8;
  private static final double MEAN_Y = 0.5;
  private static final double L_XX = 1.5;
  private static final double L_YX = 0.6;
  private static final double L_YY = 0.5;

  ClassDataset examples(long seed, int count) {
    SeededRandom random = new SeededRandom(seed);
    float[] rows = new float[2 * count];
    int[] classes = new int[count];
    for (int i = 0; i < count; i++) {
      classes[i] = random.nextInt(2);
      double side = 2 * classes[i] - 1;
      double u = random.nextGaussian();
      double v = random.nextGaussian();
      rows[2 * i] = (float) (side * MEAN_X + L_XX * u);
      rows[2 * i + 1] = (float) (side * MEAN_Y + L_YX * u + L_YY * v);
    }
    return ClassDataset.of(rows, 2, classes);
  }

  double bestAccuracy() {
    double u = MEAN_X / L_XX;
    double v = (MEAN_Y - L_YX * u) / L_YY;
    return normalDistribution(Math.sqrt(u * u + v * v));
  }

  /** Phi(z) = 1/2 + phi(z) (z + z^3/3 + z^5/(3 5) + ...), Abramowitz and Stegun 26.2.11. */
  static double normalDistribution(double z) {
    double term = z;
    double sum = z;
    for (int k = 3; term > 1e-17; k += 2) {
      term *= z * z / k;
      sum += term;
    }
    return 0.5 + sum * StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }
}
