package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ActivationSpec.LeakyRelu;
import dev.synapt.spec.DenseSpec;

/** The slope of LEAKY_RELU is in [0, 1): from 1 on, max(z, slope z) would be another function. */
final class SlopeIsBelowOne implements DenseRule {
  @Override
  public Report check(DenseSpec dense, Where where) {
    return dense.activation() instanceof LeakyRelu leaky && !Ranges.isShare(leaky.slope())
        ? Report.of(
            Message.SLOPE_OUT_OF_RANGE.at(where.attribute("slope"), dense.name(), leaky.slope()))
        : Report.of();
  }
}
