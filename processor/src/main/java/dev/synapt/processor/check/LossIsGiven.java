package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;

/** A model has a loss. */
final class LossIsGiven implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    return spec.losses().isEmpty()
        ? Report.of(Message.LOSS_MISSING.at(Where.model("loss"), spec.name(), remedy(spec)))
        : Report.of();
  }

  private static Object remedy(ModelSpec spec) {
    int last = spec.layers().size() - 1;
    return last >= 0 && spec.layers().get(last) instanceof DenseSpec output
        ? LossOutputs.usualLoss(output.activation().function())
        : "the one that fits your output, such as MEAN_SQUARED_ERROR";
  }
}
