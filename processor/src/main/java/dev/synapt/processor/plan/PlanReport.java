package dev.synapt.processor.plan;

import dev.synapt.spec.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints a plan: what was chosen for each layer, and why. */
public final class PlanReport {
  private PlanReport() {}

  /**
   * The plan as text.
   *
   * @param plan the network
   * @return a line for the network, and some for each layer
   */
  public static String of(NetworkPlan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(
        format(
            "%s: %,d parameters, largest method at most %,d bytes",
            plan.spec().name(), plan.parameters(), MethodSizes.largest(plan)));
    for (LayerPlan layer : plan.layers()) {
      if (layer instanceof DensePlan dense) {
        addDense(lines, plan, dense);
      } else if (layer instanceof DropoutPlan dropout) {
        lines.add(
            format(
                "  %s: dropout [%d], rate %s",
                dropout.name(), dropout.outputs(), Decimal.of(dropout.spec().rate())));
      }
    }
    if (plan.trainsInLanes()) {
      lines.add(inLanes(plan, "training, batch prediction", LoopThresholds.LANE_VALUES));
    } else if (plan.predictsInColumns()) {
      lines.add(inLanes(plan, "batch prediction", LoopThresholds.COLUMNS));
    }
    if (plan.predictsSideBySide()) {
      SideBySide choice = plan.sideBySide();
      lines.add(
          format(
              "  batch prediction: or vectors of examples, side by side (copies of features worth"
                  + " %,d multiply-adds, at most %,d)",
              choice.cost(), choice.gain()));
    }
    return String.join("\n", lines);
  }

  private static String inLanes(NetworkPlan plan, String uses, int inputs) {
    return format(
        "  %s: an example in every lane%s (at most %d inputs a layer)",
        uses, plan.lanesInVectors() ? ", or vectors of them" : "", inputs);
  }

  private static void addDense(List<String> lines, NetworkPlan plan, DensePlan dense) {
    lines.add(
        format(
            "  %s: dense [%d, %d] %s, %,d parameters, %,d multiply-adds, methods at most %,d bytes",
            dense.name(),
            dense.inputs(),
            dense.outputs(),
            dense.spec().activation(),
            dense.parameters(),
            dense.multiplyAdds(),
            MethodSizes.largest(dense)));
    VectorProducts vectors = dense.vectors();
    addShape(lines, "forward", dense.forward(), vectors.forward());
    addShape(lines, "single prediction", dense.prediction(), Optional.empty());
    if (dense.predictsInVectors()) {
      lines.add(
          format("      or vectors (after %,d predictions)", plan.predictionsBeforeVectors()));
    }
    addShape(lines, "weight gradient", dense.weightGradient(), vectors.weightGradient());
    dense
        .inputGradient()
        .ifPresent(shape -> addShape(lines, "input gradient", shape, vectors.inputGradient()));
  }

  private static void addShape(
      List<String> lines, String product, LoopShape shape, Optional<VectorTiles> vectors) {
    lines.add("    " + product + ": " + shape + " (" + shape.reason() + ")");
    vectors.ifPresent(tiles -> lines.add("      or " + tiles + " (" + tiles.reason() + ")"));
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
