package dev.synapt.examples.e07_digits.drawing;

import dev.synapt.data.SeededRandom;

/**
 * What a hand makes of the points of a skeleton. With u and v from -1/2 to 1/2 across and down the
 * skeleton's box:
 *
 * <pre>
 * v' = v + upright(u)
 * u' = aspect * u + sideways(v) - slant * v'
 * x, y = height * (u', v') turned by an angle
 * </pre>
 *
 * @param slant how far a digit leans to the right over its height; negative leans to the left
 * @param aspect width over height
 * @param height in pixels
 * @param turn in radians, clockwise
 * @param sideways the wobble of the lines that go down
 * @param upright the wobble of the lines that go across
 */
record Hand(double slant, double aspect, double height, double turn, Wave sideways, Wave upright) {
  private static final Spread SLANT = new Spread(0.2, 0.25);
  private static final Spread ASPECT = new Spread(0.72, 0.12);
  private static final Spread HEIGHT = new Spread(14, 1.2);
  private static final Spread TURN = new Spread(0, 0.05);

  /** The hand of a new writer. */
  static Hand draw(SeededRandom random) {
    return new Hand(
        SLANT.draw(random), ASPECT.draw(random), HEIGHT.draw(random), 0, Wave.NONE, Wave.NONE);
  }

  /** The same hand at its next digit, never quite the same. */
  Hand next(SeededRandom random) {
    return new Hand(
        new Spread(slant, 0.05).draw(random),
        new Spread(aspect, 0.05 * aspect).draw(random),
        new Spread(height, 0.03 * height).draw(random),
        TURN.draw(random),
        Wave.draw(random),
        Wave.draw(random));
  }

  /** Where a point of a skeleton comes to lie, in pixels from the centre of the digit. */
  Point place(Point point) {
    double across = point.x() / Skeleton.SIZE - 0.5;
    double down = point.y() / Skeleton.SIZE - 0.5;
    double v = down + upright.at(across);
    double u = aspect * across + sideways.at(down) - slant * v;
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    return new Point(height * (cos * u - sin * v), height * (sin * u + cos * v));
  }
}
