package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ModelSpec;

/** The shape of an example is one that data have, and its declaration fits the generated class. */
final class InputExtentsAreFew implements Rule {
  private static final int MOST = 16;

  @Override
  public Report check(ModelSpec spec) {
    int extents = spec.input().size();
    return extents > MOST
        ? Report.of(Message.INPUT_TOO_DEEP.at(Where.model("input"), MOST, extents))
        : Report.of();
  }
}
