package dev.synapt.examples.e07_digits.drawing;

import dev.synapt.data.SeededRandom;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The lines of a digit, wherever they are.
 *
 * @param lines each one a line of straight pieces, in pixels
 */
record Drawing(List<List<Point>> lines) {
  private static final Spread SHIFT = new Spread(0, 1.5);

  /**
   * The same lines somewhere near the middle of a picture: shrunk where they would not fit, and
   * shifted at random as far as there is room.
   *
   * @param margin to keep free on each side, in pixels
   */
  Drawing placed(double margin, SeededRandom random) {
    DoubleSummaryStatistics xs = extent(Point::x);
    DoubleSummaryStatistics ys = extent(Point::y);
    double width = xs.getMax() - xs.getMin();
    double height = ys.getMax() - ys.getMin();
    double room = DigitImages.SIZE - 1 - 2 * margin;
    double scale = Math.min(1, room / Math.max(width, height));
    double x = shift(room - scale * width, random) - scale * (xs.getMin() + width / 2);
    double y = shift(room - scale * height, random) - scale * (ys.getMin() + height / 2);
    return new Drawing(
        lines.stream()
            .map(line -> line.stream().map(point -> point.times(scale).plus(x, y)).toList())
            .toList());
  }

  private DoubleSummaryStatistics extent(ToDoubleFunction<Point> coordinate) {
    return lines.stream().flatMap(List::stream).mapToDouble(coordinate).summaryStatistics();
  }

  private static double shift(double room, SeededRandom random) {
    double centre = (DigitImages.SIZE - 1) / 2.0;
    double shift = SHIFT.draw(random);
    return centre + Math.max(-room / 2, Math.min(shift, room / 2));
  }
}
