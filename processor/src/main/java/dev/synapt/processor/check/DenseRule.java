package dev.synapt.processor.check;

import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;

/** A rule that looks at each dense layer by itself. */
@FunctionalInterface
interface DenseRule extends Rule {
  Report check(DenseSpec dense, Where where);

  @Override
  default Report check(ModelSpec spec) {
    Report report = Report.of();
    for (int i = 0; i < spec.layers().size(); i++) {
      if (spec.layers().get(i) instanceof DenseSpec dense) {
        report = report.plus(check(dense, Where.layer(i, dense.name())));
      }
    }
    return report;
  }
}
