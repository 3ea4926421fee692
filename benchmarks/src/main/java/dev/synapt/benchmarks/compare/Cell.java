package dev.synapt.benchmarks.compare;

import dev.synapt.benchmarks.Metric;
import dev.synapt.benchmarks.Statistics;
import java.util.Comparator;
import java.util.List;

/**
 * One workload, one metric, one flavour of ours: what all measurements together say.
 *
 * @param workload on what
 * @param metric what
 * @param ours our name
 * @param median our median rate
 * @param best our best rate
 * @param spread how far our own measurements differ, as a share of their median
 * @param peers the peers, the fastest first
 */
record Cell(
    String workload,
    Metric metric,
    String ours,
    double median,
    double best,
    double spread,
    List<Opponent> peers) {
  /** Repeats that differ by more say more of the machine than of the code. */
  private static final double NOISY = 0.15;

  /**
   * A peer in a cell.
   *
   * @param name the peer
   * @param median its median rate
   * @param best its best rate
   * @param ratio the median of the rounds' ratios
   */
  record Opponent(String name, double median, double best, double ratio) {
    private static Opponent of(String name, List<Measurement> measurements) {
      List<Double> rates = measurements.stream().map(Measurement::peerRate).toList();
      List<Double> ratios = measurements.stream().map(Measurement::ratio).toList();
      return new Opponent(
          name, Statistics.median(rates), Statistics.best(rates), Statistics.median(ratios));
    }
  }

  /** All measurements of one cell. */
  static Cell of(List<Measurement> measurements) {
    Measurement any = measurements.get(0);
    List<Double> rates = measurements.stream().map(Measurement::ourRate).toList();
    List<Opponent> peers =
        measurements.stream()
            .map(Measurement::peer)
            .distinct()
            .map(peer -> Opponent.of(peer, of(measurements, peer)))
            .sorted(Comparator.comparingDouble(Opponent::median).reversed())
            .toList();
    return new Cell(
        any.workload(),
        any.metric(),
        any.ours(),
        Statistics.median(rates),
        Statistics.best(rates),
        Statistics.spread(rates),
        peers);
  }

  private static List<Measurement> of(List<Measurement> measurements, String peer) {
    return measurements.stream().filter(m -> m.peer().equals(peer)).toList();
  }

  boolean isNoisy() {
    return spread > NOISY;
  }

  /** The fastest peer. */
  Opponent strongest() {
    return peers.get(0);
  }
}
