package dev.synapt.examples.e07_digits.drawing;

import dev.synapt.data.SeededRandom;

/**
 * What draws the lines. The ink falls off linearly with the distance d from the line:
 *
 * <pre>inkAt(d) = ink * clamp((reach - d) / (2 * softness), 0, 1),   reach = width / 2 + softness
 * </pre>
 *
 * @param width of the lines, in pixels
 * @param softness half the breadth of a line's grey edge, in pixels
 * @param ink how dark the lines are, from 0 to 1
 */
record Pen(double width, double softness, double ink) {
  /** The pen of a new writer: from a sharp pencil to a felt tip. */
  static Pen draw(SeededRandom random) {
    return new Pen(
        1.3 + 1.3 * random.nextDouble(),
        0.5 + 0.3 * random.nextDouble(),
        0.7 + 0.3 * random.nextDouble());
  }

  /** The same pen, pressed a little harder or less hard. */
  Pen next(SeededRandom random) {
    return new Pen(
        new Spread(width, 0.08 * width).draw(random),
        softness,
        Math.min(new Spread(ink, 0.05 * ink).draw(random), 1));
  }

  double reach() {
    return width / 2 + softness;
  }

  float inkAt(double distance) {
    double covered = (reach() - distance) / (2 * softness);
    return (float) (ink * Math.max(0, Math.min(covered, 1)));
  }
}
