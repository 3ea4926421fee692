package dev.synapt.examples.e03_linear_regression;

import dev.synapt.data.SeededRandom;
import dev.synapt.data.TargetDataset;

/**
 * Made flats: the rent is {@code 11 area + 15 floor - 25 distance + 300}, give or take 80. Distant
 * flats are larger, so the features are correlated, as they are in life.
 */
final class Flats {
  static final double AREA = 11;
  static final double FLOOR = 15;
  static final double DISTANCE = -25;
  static final double BIAS = 300;
  static final double NOISE = 80;

  private Flats() {}

  static TargetDataset drawn(int count, long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] rows = new float[3 * count];
    float[] rents = new float[count];
    for (int i = 0; i < count; i++) {
      float distance = 15 * random.nextFloat();
      float area = 20 + 70 * random.nextFloat() + 2 * distance;
      float floor = random.nextInt(9);
      rows[3 * i] = area;
      rows[3 * i + 1] = floor;
      rows[3 * i + 2] = distance;
      rents[i] =
          (float)
              (AREA * area
                  + FLOOR * floor
                  + DISTANCE * distance
                  + BIAS
                  + NOISE * random.nextGaussian());
    }
    return TargetDataset.of(rows, 3, rents, 1);
  }
}
