package dev.synapt.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of repeated measurements. */
class StatisticsTest {
  @Test
  void quantilesAreInterpolated() {
    List<Double> values = List.of(4.0, 1.0, 3.0, 2.0);
    assertThat(Statistics.median(values)).isEqualTo(2.5);
    assertThat(Statistics.best(values)).isEqualTo(4);
    assertThat(Statistics.quantile(values, 0)).isEqualTo(1);
  }
}
