package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.synapt.model.Loss;
import dev.synapt.processor.expr.Constant;
import dev.synapt.processor.expr.Expr;
import dev.synapt.processor.expr.Function;
import dev.synapt.processor.expr.Operation;
import dev.synapt.processor.expr.Operator;
import dev.synapt.processor.expr.Variable;
import dev.synapt.processor.plan.NetworkPlan;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Writes softmax together with a cross-entropy, as {@link SoftmaxLossWriter} does, for examples
 * that stand side by side: neither the maximum nor the total of one waits for a neighbour.
 */
final class SoftmaxLaneLoss {
  private static final String LARGEST = "largest";
  private static final String TOTALS = "totals";

  /** {@code e^max(z, -80)}, which is never subnormal. */
  private static final Expr POWER =
      Function.EXP.of(new Operation(Operator.MAX, Variable.Z, new Constant(-80)));

  private final NetworkPlan plan;
  private final Elements elements;
  private final LayerNames names;
  private final int units;
  private final LabelSmoothing smoothing;

  SoftmaxLaneLoss(NetworkPlan plan, Elements elements) {
    this.plan = plan;
    this.elements = elements;
    this.names = LayerNames.of(plan.output());
    this.units = plan.output().outputs();
    this.smoothing = LabelSmoothing.of(plan, elements);
  }

  static List<FieldSpec> fields() {
    return List.of(
        LaneLoss.field(LARGEST, 1, "the largest sum of each example"),
        LaneLoss.field(TOTALS, 1, "the total of the exponentials of each example"));
  }

  /** The body of the method {@code loss(Batch)}. */
  CodeBlock write(LaneLoops loops) {
    boolean sparse = plan.loss() == Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final int count = batch.count()");
    code.addStatement(
        sparse
            ? "final int[] classes = batch.classes()"
            : "final float[] targets = batch.targets()");
    code.addStatement("final float scale = 1f / count");
    code.addStatement("final float[] max = $L", LARGEST);
    code.addStatement("final float[] total = $L", TOTALS);
    code.addStatement("double sum = 0");
    code.add(Lanes.overBlocks("0", "count"));
    code.addStatement("final float[] z = $L[block]", names.sums());
    code.addStatement("final float[] a = $L[block]", names.outputs());
    code.addStatement("final float[] dz = $L[block]", names.gradients());
    code.add(powers(loops));
    code.add(sparse ? classLoss() : targetLoss());
    return code.endControlFlow().addStatement("return sum").build();
  }

  /** {@code z_j - max z} in place of z_j, and its power of e in place of a_j. */
  private CodeBlock powers(LaneLoops loops) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow(Lanes.loop());
    code.addStatement("float most = z[i]");
    for (int j = 1; j < units; j++) {
      code.addStatement("most = Math.max(most, $L)", Lanes.element("z", j));
    }
    code.addStatement("max[i] = most");
    code.endControlFlow();
    each(code, j -> Lanes.element("z", j) + " -= max[i]");
    code.add(loops.overValues(units, List.of(LaneLoss.formula("a", POWER))));
    code.beginControlFlow(Lanes.loop());
    code.addStatement("float whole = a[i]");
    for (int j = 1; j < units; j++) {
      code.addStatement("whole += $L", Lanes.element("a", j));
    }
    code.addStatement("total[i] = whole");
    return code.endControlFlow().build();
  }

  /** The label is a class c: y_j is s / K, and 1 - s more for j = c. */
  private CodeBlock classLoss() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (smoothing.isNone()) {
      code.add("// One logarithm for many totals: C2 does not vectorise it.\n");
      code.addStatement("float product = 1f");
    }
    code.beginControlFlow(Lanes.loop());
    code.addStatement("final int c = classes[batch.row(at + i)]");
    if (smoothing.isNone()) {
      code.addStatement("product *= total[i]");
      code.addStatement("sum -= z[i + c * LANES]");
    } else {
      code.addStatement("final float logTotal = $T.log(total[i])", elements.floatMath());
      code.beginControlFlow("for (int j = 0; j < $L; j++)", units);
      code.addStatement("sum += (logTotal - z[i + j * LANES]) * $L", smoothing.each());
      code.endControlFlow();
      code.addStatement("sum += (logTotal - z[i + c * LANES]) * $L", smoothing.rest());
    }
    code.endControlFlow();
    if (smoothing.isNone()) {
      code.addStatement("sum += $T.log(product)", elements.floatMath());
    }
    each(code, j -> Lanes.element("a", j) + " /= total[i]");
    code.beginControlFlow(Lanes.loop(units));
    code.addStatement(
        "dz[n] = $L",
        smoothing.isNone() ? "a[n] * scale" : "(a[n] - " + smoothing.each() + ") * scale");
    code.endControlFlow();
    code.beginControlFlow(Lanes.loop());
    code.addStatement("final int c = classes[batch.row(at + i)]");
    code.addStatement(
        smoothing.isNone()
            ? "dz[i + c * LANES] = (a[i + c * LANES] - 1f) * scale"
            : "dz[i + c * LANES] -= " + smoothing.rest() + " * scale");
    return code.endControlFlow().build();
  }

  /** The label is a target for each class. */
  private CodeBlock targetLoss() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow(Lanes.loop());
    code.addStatement("final int row = batch.row(at + i) * $L", units);
    code.addStatement("final float logTotal = $T.log(total[i])", elements.floatMath());
    code.addStatement("float whole = 0f");
    code.beginControlFlow("for (int j = 0; j < $L; j++)", units);
    code.addStatement("whole += $L", smoothing.of("targets[row + j]"));
    code.endControlFlow();
    code.beginControlFlow("for (int j = 0, n = i; j < $L; j++, n += LANES)", units);
    code.addStatement("final float y = $L", smoothing.of("targets[row + j]"));
    code.addStatement("sum += y * (logTotal - z[n])");
    if (plan.loss() == Loss.KL_DIVERGENCE) {
      code.beginControlFlow("if (y > 0f)");
      code.addStatement("sum += y * $T.log(y)", elements.floatMath());
      code.endControlFlow();
    }
    code.addStatement("a[n] /= total[i]");
    code.addStatement("dz[n] = (a[n] * whole - y) * scale");
    return code.endControlFlow().endControlFlow().build();
  }

  /** A statement for each unit. */
  private void each(CodeBlock.Builder code, IntFunction<String> statement) {
    code.beginControlFlow(Lanes.loop());
    for (int j = 0; j < units; j++) {
      code.addStatement(statement.apply(j));
    }
    code.endControlFlow();
  }
}
