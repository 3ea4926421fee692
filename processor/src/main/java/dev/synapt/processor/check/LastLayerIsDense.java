package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.processor.report.Wording;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.ModelSpec;

/** The output comes from a dense layer. */
final class LastLayerIsDense implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    int last = spec.layers().size() - 1;
    if (last >= 0 && spec.layers().get(last) instanceof DropoutSpec dropout) {
      Where where = Where.layer(last, dropout.name());
      return Report.of(
          Message.LAST_LAYER_NOT_DENSE.at(
              where, dropout.name(), Wording.of("a @Dense layer", "net.dense(...)")));
    }
    return Report.of();
  }
}
