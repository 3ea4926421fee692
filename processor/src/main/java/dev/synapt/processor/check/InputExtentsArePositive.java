package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ModelSpec;

/** Every extent of the input is at least 1. */
final class InputExtentsArePositive implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    return spec.input().stream().allMatch(extent -> extent > 0)
        ? Report.of()
        : Report.of(Message.INPUT_NOT_POSITIVE.at(Where.model("input"), Words.extents(spec)));
  }
}
