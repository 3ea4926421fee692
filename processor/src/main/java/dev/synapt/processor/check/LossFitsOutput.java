package dev.synapt.processor.check;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import java.util.Set;

/** The loss and the output belong together, in activation and units. */
final class LossFitsOutput implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    int last = spec.layers().size() - 1;
    if (spec.losses().size() != 1
        || last < 0
        || !(spec.layers().get(last) instanceof DenseSpec output)
        || output.units() < 1) {
      return Report.of();
    }
    Loss loss = spec.loss();
    Activation activation = output.activation().function();
    boolean fits = LossOutputs.of(loss).contains(activation);
    if (fits && output.units() >= LossOutputs.leastUnits(activation)) {
      return Report.of();
    }
    Where where = fits ? Where.layer(last, output.name()).attribute("units") : Where.model("loss");
    return Report.of(
        Message.LOSS_NEEDS_OUTPUT.at(
            where, loss, needed(loss), output.name(), received(output), remedy(loss, output)));
  }

  private static String needed(Loss loss) {
    Set<Activation> outputs = LossOutputs.of(loss);
    if (outputs.contains(Activation.SOFTMAX)) {
      return "at least 2 SOFTMAX";
    }
    boolean isAnyElementwise = outputs.size() == Activation.values().length - 1;
    return isAnyElementwise ? "element-wise (any but SOFTMAX)" : Words.list(outputs, "or");
  }

  private static String received(DenseSpec output) {
    int units = output.units();
    return units + " " + output.activation().function() + (units == 1 ? " unit" : " units");
  }

  /** What fits the output, or what fits the loss. */
  private static String remedy(Loss loss, DenseSpec output) {
    Activation activation = output.activation().function();
    if (LossOutputs.of(loss).contains(activation)) {
      return "units = 2, or BINARY_CROSSENTROPY with activation = SIGMOID for two classes";
    }
    boolean needsMoreUnits = output.units() < LossOutputs.leastUnits(activation);
    return LossOutputs.usualLoss(activation)
        + (needsMoreUnits ? " with units = 2, or " : ", or ")
        + fittingOutput(loss, output.units());
  }

  private static String fittingOutput(Loss loss, int units) {
    boolean single = units == 1;
    return switch (loss) {
      case BINARY_CROSSENTROPY ->
          "activation = SIGMOID for " + (single ? "two classes" : "independent labels");
      case SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE ->
          single
              ? "activation = SOFTMAX with one unit for each class"
              : "activation = SOFTMAX for one of " + units + " classes";
      case MEAN_SQUARED_ERROR, MEAN_ABSOLUTE_ERROR, HUBER, LOG_COSH ->
          "activation = LINEAR for numbers of any sign";
      case POISSON -> "activation = EXPONENTIAL for counts";
      case HINGE, SQUARED_HINGE -> "activation = LINEAR for margins";
    };
  }
}
