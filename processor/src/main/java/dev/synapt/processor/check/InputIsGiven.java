package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.processor.report.Wording;
import dev.synapt.spec.ModelSpec;

/** A model says how many numbers one example has. */
final class InputIsGiven implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    return spec.input().isEmpty()
        ? Report.of(
            Message.INPUT_MISSING.at(
                Where.model("input"),
                spec.name(),
                Wording.statement("input", 784),
                Wording.of("input = {28, 28, 1}", "net.input(28, 28, 1)")))
        : Report.of();
  }
}
