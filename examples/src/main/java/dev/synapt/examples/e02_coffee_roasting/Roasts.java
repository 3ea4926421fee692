package dev.synapt.examples.e02_coffee_roasting;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.SeededRandom;
import java.util.List;

/**
 * Made roasts, from 150 to 285 degrees Celsius and 11 to 17 minutes. Good ones form a triangle:
 * neither too cold nor too short, nor too much of both.
 */
final class Roasts {
  static final double COLDEST = 180;
  static final double SHORTEST = 12.5;

  /** A minute more is as much as this many degrees more. */
  static final double DEGREES_A_MINUTE = 25;

  /** The most degrees that a good roast may have, minutes counted as degrees. */
  static final double MOST = 575;

  private Roasts() {}

  static ClassDataset drawn(int count, long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] rows = new float[2 * count];
    int[] good = new int[count];
    for (int i = 0; i < count; i++) {
      float temperature = 150 + 135 * random.nextFloat();
      float minutes = 11 + 6 * random.nextFloat();
      rows[2 * i] = temperature;
      rows[2 * i + 1] = minutes;
      good[i] = isGood(temperature, minutes) ? 1 : 0;
    }
    return ClassDataset.of(rows, 2, good, List.of("bad", "good"));
  }

  static boolean isGood(double temperature, double minutes) {
    return temperature >= COLDEST
        && minutes >= SHORTEST
        && temperature + DEGREES_A_MINUTE * minutes <= MOST;
  }
}
