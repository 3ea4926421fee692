package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.ModelSpec;

/** Dropout keeps something: its rate is in [0, 1). */
final class RateIsBelowOne implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    Report report = Report.of();
    for (int i = 0; i < spec.layers().size(); i++) {
      if (spec.layers().get(i) instanceof DropoutSpec dropout && !Ranges.isShare(dropout.rate())) {
        Where where = Where.layer(i, dropout.name()).attribute("rate");
        report = report.plus(Message.RATE_OUT_OF_RANGE.at(where, dropout.name(), dropout.rate()));
      }
    }
    return report;
  }
}
