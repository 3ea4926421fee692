package dev.synapt.examples.e07_digits.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrokeTest {
  @Test
  void theCurvePassesThroughItsPoints() {
    Stroke stroke = Stroke.of("0,0 50,10 100,60");

    assertThat(stroke.curve()).containsAll(stroke.points()).hasSize(13);
  }

  @Test
  void theCurveIsHalfWayWhereTheSplineSaysSo() {
    List<Point> curve = Stroke.of("0,0 8,0 16,16 24,16").curve();

    // (9 * (y1 + y2) - y0 - y3) / 16 = (9 * 16 - 16) / 16
    assertThat(curve.get(9).x()).isCloseTo(12, within(1e-12));
    assertThat(curve.get(9).y()).isCloseTo(8, within(1e-12));
  }

  @Test
  void aPointGivenTwiceIsACorner() {
    List<Point> curve = Stroke.of("0,0 100,0 100,0 100,100").curve();

    assertThat(curve).allMatch(point -> point.y() == 0 || point.x() == 100);
    assertThat(Stroke.of("0,0 100,0 100,100").curve())
        .anyMatch(point -> point.y() > 0 && point.x() > 100);
  }

  @Test
  void aCornerStaysACornerWhenItsPointsMove() {
    int[] moves = {0};
    Stroke moved = Stroke.of("0,0 100,0 100,0 100,100").map(point -> point.plus(0, moves[0]++));

    assertThat(moved).isEqualTo(Stroke.of("0,0 100,1 100,1 100,102"));
  }

  @Test
  void theWaysToWriteADigitAreAllOfThem() {
    for (int digit = 0; digit < 10; digit++) {
      assertThat(Skeletons.of(digit).stream().mapToInt(Skeleton::frequency).sum()).isEqualTo(10);
    }
  }
}
