package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ModelSpec;
import java.util.HashMap;
import java.util.Map;

/** No two layers give the same constants, such as {@code HIDDEN_WEIGHTS}. */
final class NamesDiffer implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    Report report = Report.of();
    Map<String, String> first = new HashMap<>();
    for (int i = 0; i < spec.layers().size(); i++) {
      String name = spec.layers().get(i).name();
      String constant = UpperSnake.of(name);
      String before = first.putIfAbsent(constant, name);
      if (before != null) {
        Where where = Where.layer(i, name);
        report = report.plus(Message.NAMES_COLLIDE.at(where, before, name, constant));
      }
    }
    return report;
  }
}
