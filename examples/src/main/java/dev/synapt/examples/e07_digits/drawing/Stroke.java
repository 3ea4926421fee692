package dev.synapt.examples.e07_digits.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A line drawn without lifting the pen: a smooth curve through its points, with a corner where a
 * point is given twice.
 *
 * <pre>{@code
 * Stroke seven = Stroke.of("0,0 100,0 100,0 35,100");   // right, a corner, then down
 * }</pre>
 *
 * @param points at least two
 */
record Stroke(List<Point> points) {
  private static final int STEPS = 6;

  static Stroke of(String points) {
    return new Stroke(Stream.of(points.split(" ")).map(Point::of).toList());
  }

  /** Moves every point; a point that is given twice is moved once, so that its corner stays. */
  Stroke map(UnaryOperator<Point> move) {
    List<Point> moved = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      moved.add(isCorner(i) ? moved.get(i - 1) : move.apply(points.get(i)));
    }
    return new Stroke(moved);
  }

  /**
   * The curve as short straight lines: the Catmull-Rom spline (Catmull and Rom, "A class of local
   * interpolating splines", 1974), whose tangent at a point is half the way from the point before
   * to the point after it.
   */
  List<Point> curve() {
    List<Point> curve = new ArrayList<>();
    curve.add(points.get(0));
    for (int i = 1; i < points.size(); i++) {
      if (isCorner(i)) {
        continue;
      }
      for (int step = 1; step <= STEPS; step++) {
        curve.add(between(i, step / (double) STEPS));
      }
    }
    return curve;
  }

  private boolean isCorner(int i) {
    return i > 0 && points.get(i).equals(points.get(i - 1));
  }

  private Point between(int i, double t) {
    Point before = points.get(Math.max(i - 2, 0));
    Point from = points.get(i - 1);
    Point to = points.get(i);
    Point after = points.get(Math.min(i + 1, points.size() - 1));
    return new Point(
        spline(before.x(), from.x(), to.x(), after.x(), t),
        spline(before.y(), from.y(), to.y(), after.y(), t));
  }

  private static double spline(double before, double from, double to, double after, double t) {
    double leaving = (to - before) / 2;
    double arriving = (after - from) / 2;
    double square = 3 * (to - from) - 2 * leaving - arriving;
    double cube = 2 * (from - to) + leaving + arriving;
    return from + t * (leaving + t * (square + t * cube));
  }
}
