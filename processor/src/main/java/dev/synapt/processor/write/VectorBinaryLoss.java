package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.write.LaneFormula.Place;
import java.util.List;
import java.util.Map;

/**
 * Writes the parts of a binary cross-entropy that vectors do, of all examples in one line: powers
 * of e, losses less their logarithms, sigmoids and gradients. C2's loops over the few values of a
 * batch take half of them singly.
 *
 * @param plan the network
 * @param loss the formulas
 * @param loops what notes the functions that the nested class must have
 */
record VectorBinaryLoss(NetworkPlan plan, LossWriter loss, VectorLanes loops) {
  /** Whether the loss of a network has these parts. */
  static boolean isFor(NetworkPlan plan) {
    return LossWriter.isInLine(plan)
        && plan.hasVectors()
        && VectorFunctions.areFor(plan.arithmetic());
  }

  List<MethodSpec> methods() {
    return List.of(losses(), gradients());
  }

  private MethodSpec losses() {
    LaneFormula power = new LaneFormula(Place.of("e"), loss.power(), Map.of("z", Place.of("z")));
    return VectorTile.method("losses")
        .addJavadoc("{@code e^-|z|} of sums in one line, and the losses less their logarithms.")
        .addParameter(float[].class, "z")
        .addParameter(float[].class, "y")
        .addParameter(int.class, "count")
        .addParameter(float[].class, "e")
        .addParameter(float[].class, "l")
        .addCode(loops.overRange("0", "count", List.of(LaneLoss.formula("l", loss.rest()), power)))
        .build();
  }

  /** The call of it. */
  static CodeBlock losses(String values) {
    return VectorWriter.inVectors(CodeBlock.of("losses(z, y, $L, e, l);\n", values));
  }

  private MethodSpec gradients() {
    Place a = Place.of("a");
    LaneFormula sigmoid =
        new LaneFormula(a, plan.output().activation().orElseThrow().forward(), Map.of("z", a));
    return VectorTile.method("gradients")
        .addJavadoc("{@code a = SIGMOID of a}, which are sums before, and {@code dz}.")
        .addParameter(float[].class, "a")
        .addParameter(float[].class, "y")
        .addParameter(float.class, "scale")
        .addParameter(int.class, "count")
        .addParameter(float[].class, "dz")
        .addCode(
            loops.overRange(
                "0", "count", List.of(sigmoid, LaneLoss.formula("dz", loss.gradient()))))
        .build();
  }

  /** The call of it. */
  static CodeBlock gradients(String values) {
    return VectorWriter.inVectors(CodeBlock.of("gradients(a, y, scale, $L, dz);\n", values));
  }
}
