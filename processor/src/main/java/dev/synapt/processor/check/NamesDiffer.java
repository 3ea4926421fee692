package dev.synapt.processor.check;

import dev.synapt.processor.report.Diagnostic;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.UpperSnake;
import java.util.HashMap;
import java.util.Map;

/** No two layers have one name, or give the same constants, such as {@code HIDDEN_WEIGHTS}. */
final class NamesDiffer implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    Report report = Report.of();
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < spec.layers().size(); i++) {
      String name = spec.layers().get(i).name();
      String constant = UpperSnake.of(name);
      Integer before = first.putIfAbsent(constant, i);
      if (before != null) {
        report = report.plus(collision(before, spec.layers().get(before).name(), i, name));
      }
    }
    return report;
  }

  private static Diagnostic collision(int first, String firstName, int second, String name) {
    Where where = Where.layer(second, name);
    return firstName.equals(name)
        ? Message.NAME_TWICE.at(where, name, first + 1, second + 1)
        : Message.NAMES_COLLIDE.at(where, firstName, name, UpperSnake.of(name));
  }
}
