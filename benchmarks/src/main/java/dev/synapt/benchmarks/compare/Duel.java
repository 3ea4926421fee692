package dev.synapt.benchmarks.compare;

import dev.synapt.benchmarks.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One start of all processes on one workload: checks who computes the right thing, warms them up,
 * and measures in rounds, ourselves and a peer by turns.
 */
final class Duel {
  private final String workload;
  private final Options options;
  private final Calibration calibration;
  private final int start;

  Duel(String workload, Options options, Calibration calibration, int start) {
    this.workload = workload;
    this.options = options;
    this.calibration = calibration;
    this.start = start;
  }

  List<Measurement> run(List<PeerProcess> ours, List<PeerProcess> peers) throws IOException {
    List<Measurement> measurements = new ArrayList<>();
    for (Metric metric : options.metrics()) {
      List<PeerProcess> able = peers.stream().filter(peer -> peer.measures(metric)).toList();
      for (PeerProcess process : ours) {
        process.rate(metric, options.warmup());
      }
      for (PeerProcess process : able) {
        process.rate(metric, options.warmup());
      }
      for (int round = 1; round <= options.rounds(); round++) {
        calibration.time();
        for (PeerProcess own : ours) {
          for (PeerProcess peer : able) {
            measurements.add(measure(metric, round, own, peer));
          }
        }
      }
    }
    return measurements;
  }

  /** Who begins changes from round to round, lest a machine that slows down favour one. */
  private Measurement measure(Metric metric, int round, PeerProcess own, PeerProcess peer)
      throws IOException {
    long milliseconds = options.milliseconds();
    boolean weBegin = round % 2 == 1;
    double before = (weBegin ? own : peer).rate(metric, milliseconds);
    double after = (weBegin ? peer : own).rate(metric, milliseconds);
    return new Measurement(
        workload,
        metric,
        start,
        round,
        own.name(),
        peer.name(),
        weBegin ? before : after,
        weBegin ? after : before);
  }
}
