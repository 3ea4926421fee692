package dev.synapt.examples.learning;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.SeededRandom;
import dev.synapt.data.TargetDataset;

/** Examples from rules that are known, with noise of known size. */
final class Tasks {
  static final float[] RATE_SLOPES = {0.6f, -0.4f};
  static final float RATE_BIAS = 1;

  private static final int ARMS = 3;

  private Tasks() {}

  /** Arms of a spiral with radius r from 0.2 to 1 around 1.2 turns, with a noise of 0.03. */
  static ClassDataset spirals(long seed, int count) {
    SeededRandom random = new SeededRandom(seed);
    float[] rows = new float[2 * count];
    int[] classes = new int[count];
    for (int i = 0; i < count; i++) {
      classes[i] = i % ARMS;
      double radius = 0.2 + 0.8 * random.nextDouble();
      double angle = 2 * Math.PI * (1.5 * radius + (double) classes[i] / ARMS);
      rows[2 * i] = (float) (radius * StrictMath.cos(angle) + 0.03 * random.nextGaussian());
      rows[2 * i + 1] = (float) (radius * StrictMath.sin(angle) + 0.03 * random.nextGaussian());
    }
    return ClassDataset.of(rows, 2, classes);
  }

  /** y = sin x + noise over one period, x from -pi to pi. */
  static TargetDataset sine(long seed, int count, double noise) {
    SeededRandom random = new SeededRandom(seed);
    float[] rows = new float[count];
    float[] targets = new float[count];
    for (int i = 0; i < count; i++) {
      double x = Math.PI * (2 * random.nextDouble() - 1);
      rows[i] = (float) x;
      targets[i] = (float) (StrictMath.sin(x) + noise * random.nextGaussian());
    }
    return TargetDataset.of(rows, 1, targets, 1);
  }

  /** Counts with the rate e^(bias + slopes x), x of two standard normal numbers. */
  static TargetDataset counts(long seed, int count) {
    SeededRandom random = new SeededRandom(seed);
    float[] rows = new float[2 * count];
    float[] targets = new float[count];
    for (int i = 0; i < count; i++) {
      rows[2 * i] = (float) random.nextGaussian();
      rows[2 * i + 1] = (float) random.nextGaussian();
      double logRate = RATE_BIAS + RATE_SLOPES[0] * rows[2 * i] + RATE_SLOPES[1] * rows[2 * i + 1];
      targets[i] = poisson(StrictMath.exp(logRate), random);
    }
    return TargetDataset.of(rows, 2, targets, 1);
  }

  /** Knuth's method: how many uniform numbers can be multiplied until e^-rate is reached. */
  private static int poisson(double rate, SeededRandom random) {
    double limit = StrictMath.exp(-rate);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
