package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ModelSpec;

/** A model says how many numbers one example has. */
final class InputIsGiven implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    return spec.input().isEmpty()
        ? Report.of(Message.INPUT_MISSING.at(Where.model("input"), spec.name()))
        : Report.of();
  }
}
