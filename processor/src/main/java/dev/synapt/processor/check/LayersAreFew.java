package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ModelSpec;

/** The code for all layers fits one class. */
final class LayersAreFew implements Rule {
  private static final int MOST = 64;

  @Override
  public Report check(ModelSpec spec) {
    int layers = spec.layers().size();
    return layers > MOST
        ? Report.of(Message.TOO_MANY_LAYERS.at(Where.model("layers"), spec.name(), MOST, layers))
        : Report.of();
  }
}
