package dev.synapt.benchmarks.compare;

import dev.synapt.benchmarks.Metric;

/**
 * Ourselves and a peer, measured one right after the other.
 *
 * @param workload on what
 * @param metric what
 * @param start which start of the processes, from 1
 * @param round which round of that start, from 1
 * @param ours our name, which says the flavour
 * @param peer the peer's name
 * @param ourRate our operations a second
 * @param peerRate the peer's
 */
record Measurement(
    String workload,
    Metric metric,
    int start,
    int round,
    String ours,
    String peer,
    double ourRate,
    double peerRate) {
  /** How many times as fast as the peer we are. */
  double ratio() {
    return ourRate / peerRate;
  }
}
