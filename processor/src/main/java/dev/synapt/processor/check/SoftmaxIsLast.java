package dev.synapt.processor.check;

import dev.synapt.model.Activation;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.processor.report.Wording;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import java.util.List;
import java.util.Optional;

/** Only the last dense layer gives probabilities of classes. */
final class SoftmaxIsLast implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    Report report = Report.of();
    List<LayerSpec> layers = spec.layers();
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i) instanceof DenseSpec dense
          && dense.activation().function() == Activation.SOFTMAX) {
        Where where = Where.layer(i, dense.name()).attribute("activation");
        Optional<LayerSpec> next =
            layers.stream().skip(i + 1L).filter(DenseSpec.class::isInstance).findFirst();
        if (next.isPresent()) {
          report =
              report.plus(
                  Message.SOFTMAX_NOT_LAST.at(
                      where,
                      dense.name(),
                      next.get().name(),
                      Wording.option("activation", Activation.RELU)));
        }
      }
    }
    return report;
  }
}
