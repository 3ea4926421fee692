package dev.synapt.examples.e07_digits.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.SeededRandom;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static final Offset<Double> ROUNDING = within(1e-9);

  private final SeededRandom random = new SeededRandom(1);

  @Test
  void linesThatFitKeepTheirSizeAndStayInside() {
    for (int i = 0; i < 1_000; i++) {
      List<Point> line = placed(new Point(-100, 7), new Point(-88, 22));

      assertThat(line.get(1).x() - line.get(0).x()).isCloseTo(12, ROUNDING);
      assertThat(line.get(1).y() - line.get(0).y()).isCloseTo(15, ROUNDING);
      assertThat(line).allSatisfy(DrawingTest::isInside);
    }
  }

  @Test
  void longerLinesShrinkToTheRoomThereIs() {
    List<Point> line = placed(new Point(0, 0), new Point(10, 40));

    assertThat(line.get(0).y()).isCloseTo(1, ROUNDING);
    assertThat(line.get(1).y()).isCloseTo(18, ROUNDING);
    assertThat(line.get(1).x() - line.get(0).x()).isCloseTo(4.25, ROUNDING);
  }

  private List<Point> placed(Point... line) {
    return new Drawing(List.of(List.of(line))).placed(1, random).lines().get(0);
  }

  private static void isInside(Point point) {
    assertThat(point.x()).isBetween(1 - 1e-9, 18 + 1e-9);
    assertThat(point.y()).isBetween(1 - 1e-9, 18 + 1e-9);
  }
}
