package dev.synapt.training;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.SeededRandom;
import dev.synapt.data.TargetDataset;

/** Small data sets with known answers. */
final class Tasks {
  private Tasks() {}

  /** {@code y = 2 x0 - 3 x1 + 1}, exactly but for rounding. */
  static TargetDataset line(int size, long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] rows = new float[2 * size];
    float[] targets = new float[size];
    for (int i = 0; i < size; i++) {
      rows[2 * i] = (float) random.nextGaussian();
      rows[2 * i + 1] = (float) random.nextGaussian();
      targets[i] = 2 * rows[2 * i] - 3 * rows[2 * i + 1] + 1;
    }
    return TargetDataset.of(rows, 2, targets, 1);
  }

  /** Classes in turn; class c lies around (4 c, -4 c) with deviation 1. */
  static ClassDataset heaps(int size, int classes, long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] rows = new float[2 * size];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      labels[i] = i % classes;
      rows[2 * i] = (float) (4 * labels[i] + random.nextGaussian());
      rows[2 * i + 1] = (float) (-4 * labels[i] + random.nextGaussian());
    }
    return ClassDataset.of(rows, 2, labels);
  }
}
