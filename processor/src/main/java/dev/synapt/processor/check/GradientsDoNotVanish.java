package dev.synapt.processor.check;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.TANH;

import dev.synapt.model.Activation;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The gradient reaches the first layers: few hidden layers saturate. */
final class GradientsDoNotVanish implements Rule {
  private static final int MANY = 4;

  @Override
  public Report check(ModelSpec spec) {
    List<Where> saturating = new ArrayList<>();
    Set<Activation> functions = EnumSet.noneOf(Activation.class);
    List<LayerSpec> layers = spec.layers();
    for (int i = 0; i < layers.size() - 1; i++) {
      if (layers.get(i) instanceof DenseSpec dense && saturates(dense)) {
        saturating.add(Where.layer(i, dense.name()).attribute("activation"));
        functions.add(dense.activation().function());
      }
    }
    return saturating.size() < MANY
        ? Report.of()
        : Report.of(
            Message.VANISHING_GRADIENTS.at(
                saturating.get(0), saturating.size(), Words.list(functions, "or")));
  }

  private static boolean saturates(DenseSpec dense) {
    Activation function = dense.activation().function();
    return function == SIGMOID || function == TANH;
  }
}
