package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.DenseSpec;

/** Every dense layer has at least one output. */
final class UnitsArePositive implements DenseRule {
  @Override
  public Report check(DenseSpec dense, Where where) {
    return dense.units() < 1
        ? Report.of(
            Message.UNITS_NOT_POSITIVE.at(where.attribute("units"), dense.name(), dense.units()))
        : Report.of();
  }
}
