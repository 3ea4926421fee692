package dev.synapt.examples.e01_logistic_regression;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.SeededRandom;
import java.util.List;

/**
 * Made exams: from 0 to 10 hours of study and 4 to 9 of sleep, passed with the probability {@code
 * sigmoid(0.9 study + 0.7 sleep - 9)}.
 */
final class Exams {
  static final double STUDY = 0.9;
  static final double SLEEP = 0.7;
  static final double BIAS = -9;

  private Exams() {}

  static ClassDataset drawn(int count, long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] hours = new float[2 * count];
    int[] passed = new int[count];
    for (int i = 0; i < count; i++) {
      hours[2 * i] = 10 * random.nextFloat();
      hours[2 * i + 1] = 4 + 5 * random.nextFloat();
      passed[i] = random.nextDouble() < probability(hours[2 * i], hours[2 * i + 1]) ? 1 : 0;
    }
    return ClassDataset.of(hours, 2, passed, List.of("failed", "passed"));
  }

  static double probability(double study, double sleep) {
    return 1 / (1 + StrictMath.exp(-(STUDY * study + SLEEP * sleep + BIAS)));
  }

  /** The accuracy of those who know how the exams were made: nobody can expect more. */
  static double bestAccuracy(ClassDataset exams) {
    int right = 0;
    for (int i = 0; i < exams.size(); i++) {
      float[] hours = exams.example(i);
      int likely = probability(hours[0], hours[1]) > 0.5 ? 1 : 0;
      right += likely == exams.label(i) ? 1 : 0;
    }
    return right / (double) exams.size();
  }
}
