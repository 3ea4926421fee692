package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.processor.report.Wording;
import dev.synapt.spec.ModelSpec;

/** A model has layers. */
final class LayersAreGiven implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    return spec.layers().isEmpty()
        ? Report.of(
            Message.LAYERS_MISSING.at(
                Where.model("layers"),
                spec.name(),
                Wording.of(
                    "field such as @Dense(units = 1) Layer output",
                    "statement such as net.dense(\"output\", 1)")))
        : Report.of();
  }
}
