package dev.synapt.examples.e08_activations;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.SeededRandom;
import java.util.List;

/**
 * Made points, from -2 to 2 each way: inside are those between the circles of radius 0.7 and 1.5.
 */
final class Rings {
  private static final double INNER = 0.7;
  private static final double OUTER = 1.5;

  private Rings() {}

  static ClassDataset drawn(int count, long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] rows = new float[2 * count];
    int[] inside = new int[count];
    for (int i = 0; i < count; i++) {
      float x = 4 * random.nextFloat() - 2;
      float y = 4 * random.nextFloat() - 2;
      rows[2 * i] = x;
      rows[2 * i + 1] = y;
      double radius = Math.sqrt(x * x + y * y);
      inside[i] = radius > INNER && radius < OUTER ? 1 : 0;
    }
    return ClassDataset.of(rows, 2, inside, List.of("outside", "inside"));
  }
}
