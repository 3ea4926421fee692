package dev.synapt.examples.e07_digits.drawing;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One way to write a digit: strokes in a box of {@value #SIZE} by {@value #SIZE}.
 *
 * @param frequency how many of ten people write the digit in this way
 * @param strokes in the order in which they are written
 */
record Skeleton(int frequency, List<Stroke> strokes) {
  /** How wide and how high the box is. */
  static final int SIZE = 100;

  static Skeleton of(int frequency, Stroke... strokes) {
    return new Skeleton(frequency, List.of(strokes));
  }

  Skeleton map(UnaryOperator<Point> move) {
    return new Skeleton(frequency, strokes.stream().map(stroke -> stroke.map(move)).toList());
  }
}
