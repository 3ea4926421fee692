package dev.synapt.examples.e09_adam;

import dev.synapt.data.SeededRandom;
import dev.synapt.data.TargetDataset;
import dev.synapt.training.Optimizer;
import java.util.List;

/**
 * An ill-conditioned task: features of size 10 and 0.1, {@code y = x1 + 10 x2}. The loss is a
 * valley 10,000 times as steep across as it is along.
 */
final class Valley {
  private static final int EPOCHS = 500;
  private static final int COUNT = 500;

  private Valley() {}

  static TargetDataset drawn(long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] rows = new float[2 * COUNT];
    float[] targets = new float[COUNT];
    for (int i = 0; i < COUNT; i += 2) {
      float x1 = (float) (10 * random.nextGaussian());
      float x2 = (float) (0.1 * random.nextGaussian());
      put(rows, targets, i, x1, x2);
      // Each point has a mirror image, so that all means are 0 and no bias is needed.
      put(rows, targets, i + 1, -x1, -x2);
    }
    return TargetDataset.of(rows, 2, targets, 1);
  }

  private static void put(float[] rows, float[] targets, int i, float x1, float x2) {
    rows[2 * i] = x1;
    rows[2 * i + 1] = x2;
    targets[i] = x1 + 10 * x2;
  }

  /** The loss before each of the steps, which see all examples. */
  static List<Double> losses(TargetDataset data, Optimizer optimizer) {
    PlaneTrainer trainer = new PlaneTrainer(optimizer, /* seed */ 42);
    return trainer.fit(data, fit -> fit.epochs(EPOCHS).batchSize(COUNT)).losses();
  }
}
