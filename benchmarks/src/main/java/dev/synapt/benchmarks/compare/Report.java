package dev.synapt.benchmarks.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a run found out.
 *
 * @param machine where
 * @param options how
 * @param measurements every pair
 * @param cells what they say together, workload by workload
 * @param versions who took part
 * @param absent who did not, and why
 * @param calibration how far a fixed piece of work varied, as a share of its median time
 */
record Report(
    Machine machine,
    Options options,
    List<Measurement> measurements,
    List<Cell> cells,
    Map<String, String> versions,
    Map<String, String> absent,
    double calibration) {
  /** A machine that is left alone varies by 2 to 4 %. */
  private static final double NOISY = 0.1;

  static Report of(
      Machine machine,
      Options options,
      List<Measurement> measurements,
      Map<String, String> versions,
      Map<String, String> absent,
      double calibration) {
    Map<List<Object>, List<Measurement>> groups = new LinkedHashMap<>();
    for (Measurement m : measurements) {
      groups
          .computeIfAbsent(List.of(m.workload(), m.metric(), m.ours()), key -> new ArrayList<>())
          .add(m);
    }
    List<Cell> cells = groups.values().stream().map(Cell::of).toList();
    return new Report(machine, options, measurements, cells, versions, absent, calibration);
  }

  /** Whether the machine had other things to do. */
  boolean isNoisy() {
    return calibration > NOISY;
  }

  String text() {
    return new Table(this).text();
  }
}
