package dev.synapt.examples.e03_linear_regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.TargetDataset;
import org.junit.jupiter.api.Test;

class LinearRegressionTest {
  private static final Main.Result RESULT = Main.run(42);

  @Test
  void endsWhereTheClosedFormDoes() {
    for (int j = 0; j < 4; j++) {
      double expected = RESULT.closedForm()[j];
      assertThat(RESULT.learned()[j]).isCloseTo(expected, within(1e-4 * Math.abs(expected)));
    }
  }

  @Test
  void findsWhatTheRentsWereMadeWith() {
    double[] madeBy = {Flats.AREA, Flats.FLOOR, Flats.DISTANCE, Flats.BIAS};
    assertThat(RESULT.learned()).containsExactly(madeBy, within(12.0));
    assertThat(RESULT.learned()[0]).isCloseTo(Flats.AREA, within(0.3));
  }

  @Test
  void missesNewRentsByTheirNoiseAlone() {
    assertThat(RESULT.evaluation().metric("rmse")).isCloseTo(Flats.NOISE, within(4.0));
    assertThat(RESULT.evaluation().metric("r2")).isGreaterThan(0.87);
  }

  @Test
  void closedFormFindsAPlane() {
    float[] rows = {0, 0, 1, 0, 0, 1, 2, 3};
    float[] targets = {5, 7, 2, 0};
    double[] plane = LeastSquares.solve(TargetDataset.of(rows, 2, targets, 1));
    assertThat(plane).containsExactly(new double[] {2, -3, 5}, within(1e-12));
  }
}
