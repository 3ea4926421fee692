package dev.synapt.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.benchmarks.Metric;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a cell says of its measurements. */
class CellTest {
  @Test
  void theRatioIsTheMedianOfThePairs() {
    Cell cell = Cell.of(pairs("slow", 100, 100, 100));
    assertThat(cell.strongest().ratio()).isEqualTo(10);
    assertThat(cell.isNoisy()).isFalse();
  }

  @Test
  void theStrongestPeerIsTheFastest() {
    List<Measurement> measurements = new ArrayList<>(pairs("slow", 100, 100));
    measurements.addAll(pairs("fast", 400, 600));
    assertThat(Cell.of(measurements).strongest().name()).isEqualTo("fast");
  }

  @Test
  void repeatsThatDifferAreMarked() {
    List<Measurement> measurements = new ArrayList<>();
    for (double rate : new double[] {700, 1000, 1300}) {
      measurements.add(new Measurement("W1", Metric.TRAIN, 1, 1, "synapt", "peer", rate, 100));
    }
    assertThat(Cell.of(measurements).isNoisy()).isTrue();
  }

  private static List<Measurement> pairs(String peer, double... rates) {
    List<Measurement> measurements = new ArrayList<>();
    for (double rate : rates) {
      measurements.add(new Measurement("W1", Metric.TRAIN, 1, 1, "synapt", peer, 1000, rate));
    }
    return measurements;
  }
}
