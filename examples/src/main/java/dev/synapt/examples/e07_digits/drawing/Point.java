package dev.synapt.examples.e07_digits.drawing;

/**
 * A place on the paper: x to the right, y downwards.
 *
 * @param x in hundredths of a skeleton's box, or in pixels
 * @param y in the same unit
 */
record Point(double x, double y) {
  /** Reads a point as it is written in a skeleton, such as {@code 50,100}. */
  static Point of(String text) {
    int comma = text.indexOf(',');
    return new Point(
        Double.parseDouble(text.substring(0, comma)),
        Double.parseDouble(text.substring(comma + 1)));
  }

  Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }

  Point times(double scale) {
    return new Point(scale * x, scale * y);
  }

  /** The distance to the nearest point of a straight line that ends at two points. */
  double distanceTo(Point from, Point to) {
    double dx = to.x - from.x;
    double dy = to.y - from.y;
    double square = dx * dx + dy * dy;
    double along = square == 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / square;
    double t = Math.max(0, Math.min(along, 1));
    double ex = x - from.x - t * dx;
    double ey = y - from.y - t * dy;
    return Math.sqrt(ex * ex + ey * ey);
  }
}
