package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.model.Loss;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.NetworkPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the count of outputs that miss their targets, for the accuracy of a binary cross-entropy.
 * The loss has put targets where their outputs are, one behind the other; what counts them for all
 * losses and arrays picks each target again, and compares singly. 2-3-1 takes 0.41 instead of 0.48
 * us a step of 32 so (JDK 17, Zen 4).
 *
 * @param plan the network
 * @param elements the text of numbers
 */
record VectorMisses(NetworkPlan plan, Elements elements) {
  private static final String NAME = "misses";
  private static final String TARGETS =
      "above one half where their targets are not, or the reverse";

  /** Whether targets are kept as they are; smoothed ones may be rounded to one half. */
  private boolean isFor() {
    boolean keepsTargets =
        plan.trainsInLanes() ? plan.lanesInVectors() : VectorBinaryLoss.isFor(plan);
    return plan.loss() == Loss.BINARY_CROSSENTROPY
        && keepsTargets
        && LabelSmoothing.of(plan, elements).isNone();
  }

  /** The method of the trainer. */
  List<MethodSpec> methods() {
    if (!isFor()) {
      return List.of();
    }
    String values = Blocks.times("batch.count()", output().outputs());
    CodeBlock counted =
        plan.trainsInLanes()
            ? CodeBlock.of("$L.$L(batch.count())", VectorField.NAME, NAME)
            : CodeBlock.of(
                "$L.$L($L, $L, 0, $L)",
                VectorWriter.CLASS,
                NAME,
                names().valuesInLine(),
                names().targetsInLine(),
                values);
    return List.of(
        MethodSpec.methodBuilder(NAME)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(int.class)
            .addParameter(Types.BATCH, "batch")
            .addStatement(
                "return $L == null$W? super.$L(batch)$W: $L", VectorField.NAME, NAME, counted)
            .build());
  }

  /** What the nested class has for it. */
  List<MethodSpec> vectors() {
    if (!isFor()) {
      return List.of();
    }
    return plan.trainsInLanes() ? List.of(blocks(), range()) : List.of(range());
  }

  private MethodSpec blocks() {
    return MethodSpec.methodBuilder(NAME)
        .addJavadoc("How many outputs are $L.", TARGETS)
        .addModifiers(Modifier.PRIVATE)
        .returns(int.class)
        .addParameter(int.class, "count")
        .addStatement("int misses = 0")
        .addCode(Lanes.overBlocks("0", "count"))
        .addStatement("final float[] a = $L[block]", names().outputs())
        .addStatement("final float[] y = $L[block]", names().targets())
        .addCode(
            Lanes.unitByUnit(
                output().outputs(),
                (first, end) ->
                    CodeBlock.builder()
                        .addStatement("misses += $L(a, y, $L, $L)", NAME, first, end)
                        .build()))
        .endControlFlow()
        .addStatement("return misses")
        .build();
  }

  /** By the signs of differences. Vectors are whole here: each of their lanes counts. */
  private MethodSpec range() {
    return VectorTile.method(NAME)
        .addJavadoc("How many outputs of a range are $L.", TARGETS)
        .returns(int.class)
        .addParameter(float[].class, "a")
        .addParameter(float[].class, "y")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .addStatement("final $1T half = $1T.broadcast(SPECIES, 0.5f)", VectorTile.FLOAT_VECTOR)
        .addStatement("int misses = 0")
        .addStatement("int n = from")
        .beginControlFlow("for (; n <= to - VECTOR; n += VECTOR)")
        .addCode(VectorLoop.load("an", "a, n"))
        .addCode(VectorLoop.load("yn", "y, n"))
        .addStatement(
            "misses += half.sub(an).reinterpretAsInts()"
                + "$Z.lanewise($1T.XOR, half.sub(yn).reinterpretAsInts())"
                + "$Z.lanewise($1T.LSHR, 31).reduceLanes($1T.ADD)",
            Types.VECTOR_OPERATORS)
        .endControlFlow()
        .beginControlFlow("for (; n < to; n++)")
        .addStatement("final int sign = $T.floatToRawIntBits(0.5f - a[n])", Float.class)
        .addStatement("misses += (sign ^ $T.floatToRawIntBits(0.5f - y[n])) >>> 31", Float.class)
        .endControlFlow()
        .addStatement("return misses")
        .build();
  }

  private DensePlan output() {
    return plan.output();
  }

  private LayerNames names() {
    return LayerNames.of(output());
  }
}
