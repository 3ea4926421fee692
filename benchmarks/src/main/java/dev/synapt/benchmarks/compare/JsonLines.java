package dev.synapt.benchmarks.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A report as lines of JSON: first the run, then the cells, then every pair as it was measured. */
final class JsonLines {
  private JsonLines() {}

  static List<String> of(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(run(report));
    report.cells().forEach(cell -> lines.add(cell(cell)));
    report.measurements().forEach(measurement -> lines.add(pair(measurement)));
    return lines;
  }

  private static String run(Report report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", "run");
    fields.put("jdk", report.machine().java());
    fields.put("processor", report.machine().processor());
    fields.put("cores", report.machine().cores());
    fields.put("load", report.machine().load());
    fields.put("flags", String.join(" ", report.options().flags()));
    fields.put("calibration", report.calibration());
    fields.put("noisy", report.isNoisy());
    report.versions().forEach((name, version) -> fields.put("version." + name, version));
    report.absent().forEach((name, why) -> fields.put("absent." + name, why));
    return object(fields);
  }

  private static String cell(Cell cell) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", "cell");
    fields.put("workload", cell.workload());
    fields.put("metric", cell.metric());
    fields.put("ours", cell.ours());
    fields.put("median", cell.median());
    fields.put("best", cell.best());
    fields.put("spread", cell.spread());
    fields.put("noisy", cell.isNoisy());
    for (Cell.Opponent peer : cell.peers()) {
      fields.put("median." + peer.name(), peer.median());
      fields.put("ratio." + peer.name(), peer.ratio());
    }
    return object(fields);
  }

  private static String pair(Measurement measurement) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", "pair");
    fields.put("workload", measurement.workload());
    fields.put("metric", measurement.metric());
    fields.put("start", measurement.start());
    fields.put("round", measurement.round());
    fields.put("ours", measurement.ours());
    fields.put("peer", measurement.peer());
    fields.put("ourRate", measurement.ourRate());
    fields.put("peerRate", measurement.peerRate());
    fields.put("ratio", measurement.ratio());
    return object(fields);
  }

  private static String object(Map<String, Object> fields) {
    StringJoiner object = new StringJoiner(",", "{", "}");
    fields.forEach((name, value) -> object.add(text(name) + ":" + json(value)));
    return object.toString();
  }

  private static String json(Object value) {
    return value instanceof Number || value instanceof Boolean
        ? value.toString()
        : text(value.toString());
  }

  private static String text(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
