package dev.synapt.benchmarks.compare;

import dev.synapt.benchmarks.Metric;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The report as text: first the ratios to the best peer at a glance, then every cell. */
final class Table {
  private static final String MARK = "~";

  private final Report report;
  private final StringJoiner lines = new StringJoiner("\n");

  Table(Report report) {
    this.report = report;
  }

  String text() {
    header();
    for (String ours : report.cells().stream().map(Cell::ours).distinct().toList()) {
      ratios(ours);
    }
    report.cells().forEach(this::details);
    return lines.toString();
  }

  private void header() {
    Options options = report.options();
    lines.add("");
    lines.add(report.machine().toString());
    report.versions().forEach((name, version) -> lines.add("  " + name + ": " + version));
    report.absent().forEach((name, why) -> lines.add("  without " + name + ": " + why));
    lines.add(
        "%d starts of %d rounds, %.1f s a measurement, one thread each; further flags: %s"
            .formatted(
                options.starts(),
                options.rounds(),
                options.milliseconds() * 1e-3,
                options.flags().isEmpty() ? "none" : String.join(" ", options.flags())));
    lines.add(
        "%s: a fixed piece of work varied by %.0f %%. %s marks cells whose own repeats differ by over 15 %%"
            .formatted(
                report.isNoisy() ? "NOISY MACHINE" : "quiet machine",
                100 * report.calibration(),
                MARK));
  }

  private void ratios(String ours) {
    List<String> workloads = report.cells().stream().map(Cell::workload).distinct().toList();
    lines.add("");
    StringBuilder head = new StringBuilder("%-22s".formatted(ours + " / best peer"));
    workloads.forEach(workload -> head.append("%9s".formatted(workload)));
    lines.add(head);
    for (Metric metric : report.options().metrics()) {
      StringBuilder row = new StringBuilder("%-22s".formatted(metric.title()));
      workloads.forEach(
          workload ->
              row.append(
                  "%9s".formatted(cell(ours, metric, workload).map(Table::ratio).orElse("-"))));
      lines.add(row);
    }
  }

  private Optional<Cell> cell(String ours, Metric metric, String workload) {
    return report.cells().stream()
        .filter(cell -> cell.ours().equals(ours))
        .filter(cell -> cell.metric() == metric && cell.workload().equals(workload))
        .findFirst();
  }

  private static String ratio(Cell cell) {
    return times(cell.strongest().ratio()) + (cell.isNoisy() ? MARK : "");
  }

  private void details(Cell cell) {
    Metric metric = cell.metric();
    lines.add("");
    lines.add(
        "%s %s, %s: median (best), then how many times as fast %s is"
            .formatted(cell.workload(), metric.title(), metric.unit(), cell.ours()));
    lines.add(
        "  %-16s %14s %16s   spread %.0f %%%s"
            .formatted(
                cell.ours(),
                shown(metric, cell.median()),
                "(" + shown(metric, cell.best()) + ")",
                100 * cell.spread(),
                cell.isNoisy() ? " " + MARK : ""));
    for (Cell.Opponent peer : cell.peers()) {
      lines.add(
          "  %-16s %14s %16s %9s"
              .formatted(
                  peer.name(),
                  shown(metric, peer.median()),
                  "(" + shown(metric, peer.best()) + ")",
                  times(peer.ratio())));
    }
  }

  private static String shown(Metric metric, double rate) {
    return "%,.0f".formatted(metric.shown(rate));
  }

  private static String times(double ratio) {
    return (ratio < 10 ? "%.2fx" : "%.1fx").formatted(ratio);
  }
}
