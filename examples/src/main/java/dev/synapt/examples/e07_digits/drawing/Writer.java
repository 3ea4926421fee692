package dev.synapt.examples.e07_digits.drawing;

import dev.synapt.data.SeededRandom;
import java.util.List;
import java.util.stream.IntStream;

/** A person: a hand, a pen and a way of their own to write each digit, kept from digit to digit. */
final class Writer {
  private static final Spread HABIT = new Spread(0, 2.2);
  private static final Spread JITTER = new Spread(0, 1.5);

  private final SeededRandom random;
  private final Hand hand;
  private final Pen pen;
  private final List<Skeleton> skeletons;

  /**
   * A person with everything that they will ever draw.
   *
   * @param person the seed of it all
   */
  Writer(long person) {
    random = new SeededRandom(person);
    hand = Hand.draw(random);
    pen = Pen.draw(random);
    skeletons = IntStream.range(0, 10).mapToObj(this::learn).toList();
  }

  /** Draws a digit from 0 to 9; the next one of the same digit looks a little different. */
  void draw(int digit, Paper paper) {
    Hand moving = hand.next(random);
    Pen pressed = pen.next(random);
    Skeleton skeleton = skeletons.get(digit).map(point -> moved(point, JITTER));
    new Drawing(skeleton.strokes().stream().map(stroke -> line(stroke, moving)).toList())
        .placed(pressed.width() / 2, random)
        .lines()
        .forEach(line -> paper.draw(line, pressed));
    paper.scan(random);
  }

  private Skeleton learn(int digit) {
    return Skeletons.pick(digit, random).map(point -> moved(point, HABIT));
  }

  private Point moved(Point point, Spread spread) {
    return point.plus(spread.draw(random), spread.draw(random));
  }

  private static List<Point> line(Stroke stroke, Hand hand) {
    return stroke.curve().stream().map(hand::place).toList();
  }
}
