package dev.synapt.examples.e05_softmax_four;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.SeededRandom;
import java.util.List;

/** Made days: each kind of weather is a cloud of points around a temperature and a humidity. */
final class Days {
  private static final List<String> NAMES = List.of("snow", "rain", "clouds", "sun");
  private static final double[] TEMPERATURES = {-3, 10, 15, 24};
  private static final double[] HUMIDITIES = {85, 92, 68, 45};
  private static final double TEMPERATURE_SPREAD = 4.5;
  private static final double HUMIDITY_SPREAD = 8;

  private Days() {}

  static ClassDataset drawn(int count, long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] rows = new float[2 * count];
    int[] skies = new int[count];
    for (int i = 0; i < count; i++) {
      int sky = random.nextInt(NAMES.size());
      rows[2 * i] = (float) (TEMPERATURES[sky] + TEMPERATURE_SPREAD * random.nextGaussian());
      rows[2 * i + 1] = (float) (HUMIDITIES[sky] + HUMIDITY_SPREAD * random.nextGaussian());
      skies[i] = sky;
    }
    return ClassDataset.of(rows, 2, skies, NAMES);
  }

  /** The accuracy of those who know how the days were made: nobody can expect more. */
  static double bestAccuracy(ClassDataset days) {
    int right = 0;
    for (int i = 0; i < days.size(); i++) {
      right += nearest(days.example(i)) == days.label(i) ? 1 : 0;
    }
    return right / (double) days.size();
  }

  /** All clouds have the same shape and size, so the nearest centre is the most likely one. */
  private static int nearest(float[] day) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int sky = 0; sky < NAMES.size(); sky++) {
      double t = (day[0] - TEMPERATURES[sky]) / TEMPERATURE_SPREAD;
      double h = (day[1] - HUMIDITIES[sky]) / HUMIDITY_SPREAD;
      if (t * t + h * h < least) {
        least = t * t + h * h;
        nearest = sky;
      }
    }
    return nearest;
  }
}
