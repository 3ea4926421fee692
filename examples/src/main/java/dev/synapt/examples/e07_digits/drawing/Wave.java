package dev.synapt.examples.e07_digits.drawing;

import dev.synapt.data.SeededRandom;

/**
 * The slow wobble of a hand: {@code amplitude * sin(frequency * t + phase)}.
 *
 * @param amplitude in heights of a digit
 * @param frequency in radians a height
 * @param phase in radians
 */
record Wave(double amplitude, double frequency, double phase) {
  static final Wave NONE = new Wave(0, 0, 0);
  private static final Spread AMPLITUDE = new Spread(0, 0.02);
  private static final Spread FREQUENCY = new Spread(6, 1.2);

  static Wave draw(SeededRandom random) {
    double phase = 2 * Math.PI * random.nextDouble();
    return new Wave(AMPLITUDE.draw(random), FREQUENCY.draw(random), phase);
  }

  double at(double t) {
    return amplitude * StrictMath.sin(frequency * t + phase);
  }
}
