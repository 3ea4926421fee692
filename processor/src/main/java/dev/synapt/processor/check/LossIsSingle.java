package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ModelSpec;

/** A model has one loss only. */
final class LossIsSingle implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    if (spec.losses().size() < 2) {
      return Report.of();
    }
    String received = Words.list(spec.losses(), "and");
    return Report.of(Message.SEVERAL_LOSSES.at(Where.model("loss"), spec.name(), received));
  }
}
