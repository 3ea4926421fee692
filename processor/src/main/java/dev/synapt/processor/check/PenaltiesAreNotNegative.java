package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.DenseSpec;

/** l1 and l2 are at least 0: a negative penalty would reward large weights without bound. */
final class PenaltiesAreNotNegative implements DenseRule {
  @Override
  public Report check(DenseSpec dense, Where where) {
    return check(dense, where.attribute("l1"), dense.l1())
        .plus(check(dense, where.attribute("l2"), dense.l2()));
  }

  private static Report check(DenseSpec dense, Where where, double factor) {
    return Ranges.isFactor(factor)
        ? Report.of()
        : Report.of(Message.PENALTY_NEGATIVE.at(where, dense.name(), where.attribute(), factor));
  }
}
