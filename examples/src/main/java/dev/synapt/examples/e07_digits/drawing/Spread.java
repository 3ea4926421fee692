package dev.synapt.examples.e07_digits.drawing;

import dev.synapt.data.SeededRandom;

/**
 * How a quantity varies: normally distributed, cut off at two deviations, because nobody's hand is
 * further off and still writes digits.
 *
 * @param mean the value that is most likely
 * @param deviation the standard deviation before the cut
 */
record Spread(double mean, double deviation) {
  private static final double FURTHEST = 2;

  double draw(SeededRandom random) {
    double deviations = Math.max(-FURTHEST, Math.min(FURTHEST, random.nextGaussian()));
    return mean + deviation * deviations;
  }
}
