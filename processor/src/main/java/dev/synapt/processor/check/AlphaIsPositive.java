package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ActivationSpec.Elu;
import dev.synapt.spec.DenseSpec;

/** The alpha of ELU is above 0: at 0 it is RELU. */
final class AlphaIsPositive implements DenseRule {
  @Override
  public Report check(DenseSpec dense, Where where) {
    if (dense.activation() instanceof Elu elu && !Ranges.isPositive(elu.alpha())) {
      return Report.of(
          Message.ALPHA_NOT_POSITIVE.at(where.attribute("alpha"), dense.name(), elu.alpha()));
    }
    return Report.of();
  }
}
