package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.model.Loss;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.NetworkPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the count of what the accuracy takes for right, in vectors. Those that count for all
 * losses and arrays pick each target again, and compare singly.
 *
 * <p>The loss has put the targets of a binary cross-entropy where their outputs are, one behind the
 * other: 2-3-1 takes 0.41 instead of 0.48 us a step of 32 so. Of classes side by side, 4-8-3 takes
 * 0.79 instead of 0.91 us (JDK 17, Zen 4).
 *
 * @param plan the network
 * @param elements the text of numbers
 */
record VectorHits(NetworkPlan plan, Elements elements) {
  private static final String NAME = "hits";
  private static final String MISSES = "misses";
  private static final String TOP = "top";

  /** Whether targets are kept as they are; smoothed ones may be rounded to one half. */
  private boolean areSides() {
    boolean keepsTargets =
        plan.trainsInLanes() ? plan.lanesInVectors() : VectorBinaryLoss.isFor(plan);
    return plan.loss() == Loss.BINARY_CROSSENTROPY
        && keepsTargets
        && LabelSmoothing.of(plan, elements).isNone();
  }

  private boolean areClasses() {
    return plan.loss() == Loss.SPARSE_CATEGORICAL_CROSSENTROPY
        && plan.trainsInLanes()
        && plan.lanesInVectors();
  }

  /** The method of the trainer. */
  List<MethodSpec> methods() {
    if (!areSides() && !areClasses()) {
      return List.of();
    }
    return List.of(
        MethodSpec.methodBuilder(NAME)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(long.class)
            .addParameter(Types.BATCH, "batch")
            .addStatement(
                "return $L == null$W? super.$L(batch)$W: $L", VectorField.NAME, NAME, counted())
            .build());
  }

  private CodeBlock counted() {
    if (plan.trainsInLanes()) {
      return CodeBlock.of("$L.$L(batch)", VectorField.NAME, NAME);
    }
    int units = output().outputs();
    String values = Blocks.times("batch.count()", units);
    return CodeBlock.of(
        "$L - $L.$L($L, $L, 0, $L)",
        values,
        VectorWriter.CLASS,
        MISSES,
        names().valuesInLine(),
        names().targetsInLine(),
        values);
  }

  /** What the nested class has for it. */
  List<MethodSpec> vectors() {
    if (areClasses()) {
      return List.of(classes());
    }
    if (!areSides()) {
      return List.of();
    }
    return plan.trainsInLanes() ? List.of(sides(), misses()) : List.of(misses());
  }

  List<FieldSpec> fields() {
    return areClasses()
        ? List.of(LaneLoss.field(TOP, 1, "the first of the largest outputs of each example"))
        : List.of();
  }

  private MethodSpec.Builder ofBlocks(String what) {
    return MethodSpec.methodBuilder(NAME)
        .addJavadoc("How many $L.", what)
        .addModifiers(Modifier.PRIVATE)
        .returns(long.class)
        .addParameter(Types.BATCH, "batch")
        .addStatement("final int count = batch.count()");
  }

  private MethodSpec sides() {
    int units = output().outputs();
    return ofBlocks("outputs are above one half where their targets are, and only there")
        .addStatement("int misses = 0")
        .addCode(Lanes.overBlocks("0", "count"))
        .addStatement("final float[] a = $L[block]", names().outputs())
        .addStatement("final float[] y = $L[block]", names().targets())
        .addCode(
            Lanes.unitByUnit(
                units,
                (first, end) ->
                    CodeBlock.builder()
                        .addStatement("misses += $L(a, y, $L, $L)", MISSES, first, end)
                        .build()))
        .endControlFlow()
        .addStatement("return $L - misses", Blocks.times("count", units))
        .build();
  }

  private MethodSpec classes() {
    return ofBlocks("examples have their class as the first of the most probable ones")
        .addStatement("final int[] classes = batch.classes()")
        .addStatement("int misses = 0")
        .addCode(Lanes.overBlocks("0", "count"))
        .addStatement("final float[] a = $L[block]", names().outputs())
        .beginControlFlow("for (int i = 0; i < lanes; i += VECTOR)")
        .addStatement("$1T most = $1T.fromArray(SPECIES, a, i)", VectorTile.FLOAT_VECTOR)
        .addStatement("$1T first = $1T.zero(SPECIES)", VectorTile.FLOAT_VECTOR)
        .beginControlFlow("for (int j = 1; j < $L; j++)", output().outputs())
        .addCode(VectorLoop.load("aj", "a, i + j * LANES"))
        .addStatement(
            "first = first.blend((float) j, aj.compare($T.GT, most))", Types.VECTOR_OPERATORS)
        .addStatement("most = most.max(aj)")
        .endControlFlow()
        .addStatement("first.intoArray($L, i)", TOP)
        .endControlFlow()
        .addCode("// A jump on what is not learned yet would be mispredicted.\n")
        .beginControlFlow(Lanes.loop())
        .addStatement("final int other = classes[batch.row(at + i)] - (int) $L[i]", TOP)
        .addStatement("misses += (other | -other) >>> 31")
        .endControlFlow()
        .endControlFlow()
        .addStatement("return count - misses")
        .build();
  }

  /** By the signs of differences. Vectors are whole here: each of their lanes counts. */
  private MethodSpec misses() {
    return VectorTile.method(MISSES)
        .addJavadoc(
            "How many outputs of a range are above one half where their targets are not, or the\n"
                + "reverse.")
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
