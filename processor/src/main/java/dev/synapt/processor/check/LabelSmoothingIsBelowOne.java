package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ModelSpec;

/** Smoothing leaves something of the labels: it is in [0, 1). */
final class LabelSmoothingIsBelowOne implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    double smoothing = spec.labelSmoothing();
    return Ranges.isShare(smoothing)
        ? Report.of()
        : Report.of(
            Message.LABEL_SMOOTHING_OUT_OF_RANGE.at(Where.model("labelSmoothing"), smoothing));
  }
}
