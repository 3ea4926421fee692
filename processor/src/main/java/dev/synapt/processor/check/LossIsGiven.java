package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.processor.report.Wording;
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

  private static Wording remedy(ModelSpec spec) {
    int last = spec.layers().size() - 1;
    return last >= 0 && spec.layers().get(last) instanceof DenseSpec output
        ? Wording.statement("loss", LossOutputs.usualLoss(output.activation().function()))
        : Wording.of(
            "loss = the one that fits your output, such as MEAN_SQUARED_ERROR",
            "net.loss(...) with the one that fits your output, such as MEAN_SQUARED_ERROR");
  }
}
