package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ModelSpec;

/** Every extent of the input is at least 1. */
final class InputExtentsArePositive implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    Report report = Report.of();
    for (int i = 0; i < spec.input().size(); i++) {
      int extent = spec.input().get(i);
      if (extent < 1) {
        Where where = Where.model("input").element(i);
        report = report.plus(Message.INPUT_NOT_POSITIVE.at(where, extent));
      }
    }
    return report;
  }
}
