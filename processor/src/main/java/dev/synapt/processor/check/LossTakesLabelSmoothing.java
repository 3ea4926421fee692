package dev.synapt.processor.check;

import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;
import static dev.synapt.model.Loss.CATEGORICAL_CROSSENTROPY;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Loss;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ModelSpec;
import java.util.List;

/** Labels are smoothed only where they are classes. */
final class LossTakesLabelSmoothing implements Rule {
  private static final List<Loss> TAKE_IT =
      List.of(BINARY_CROSSENTROPY, SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY);

  @Override
  public Report check(ModelSpec spec) {
    double smoothing = spec.labelSmoothing();
    if (smoothing == 0 || !Ranges.isShare(smoothing) || spec.losses().size() != 1) {
      return Report.of();
    }
    Loss loss = spec.loss();
    return TAKE_IT.contains(loss)
        ? Report.of()
        : Report.of(
            Message.LABEL_SMOOTHING_NOT_TAKEN.at(
                Where.model("labelSmoothing"), Words.list(TAKE_IT, "and"), loss, smoothing));
  }
}
