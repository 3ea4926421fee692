package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ModelSpec;

/** A model has layers. */
final class LayersAreGiven implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    return spec.layers().isEmpty()
        ? Report.of(Message.LAYERS_MISSING.at(Where.model(), spec.name()))
        : Report.of();
  }
}
