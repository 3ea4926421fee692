package dev.synapt.processor.check;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Style;
import dev.synapt.processor.report.Where;
import dev.synapt.processor.report.Wording;
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
            where,
            loss,
            needed(loss),
            output.name(),
            received(output),
            (Wording) style -> remedy(loss, output, style)));
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
  private static String remedy(Loss loss, DenseSpec output, Style style) {
    Activation activation = output.activation().function();
    if (LossOutputs.of(loss).contains(activation)) {
      return units(style)
          + ", or BINARY_CROSSENTROPY with "
          + style.option("activation", Activation.SIGMOID)
          + " for two classes";
    }
    boolean needsMoreUnits = output.units() < LossOutputs.leastUnits(activation);
    return LossOutputs.usualLoss(activation)
        + (needsMoreUnits ? " with " + units(style) + ", or " : ", or ")
        + fittingOutput(loss, output.units(), style);
  }

  /** What stands for two units: an option of the annotation, an argument in a definition. */
  private static String units(Style style) {
    return style == Style.ANNOTATIONS ? style.option("units", 2) : "2 units";
  }

  private static String fittingOutput(Loss loss, int units, Style style) {
    boolean single = units == 1;
    return switch (loss) {
      case BINARY_CROSSENTROPY ->
          style.option("activation", Activation.SIGMOID)
              + (single ? " for two classes" : " for independent labels");
      case SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE ->
          style.option("activation", Activation.SOFTMAX)
              + (single ? " with one unit for each class" : " for one of " + units + " classes");
      case MEAN_SQUARED_ERROR, MEAN_ABSOLUTE_ERROR, HUBER, LOG_COSH ->
          style.option("activation", Activation.LINEAR) + " for numbers of any sign";
      case POISSON -> style.option("activation", Activation.EXPONENTIAL) + " for counts";
      case HINGE, SQUARED_HINGE -> style.option("activation", Activation.LINEAR) + " for margins";
    };
  }
}
