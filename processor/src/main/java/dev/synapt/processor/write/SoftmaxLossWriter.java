package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.model.Loss;
import dev.synapt.processor.expr.Function;
import dev.synapt.processor.plan.NetworkPlan;

/**
 * Writes softmax together with a cross-entropy: {@code loss = sum_j y_j (ln total - (z_j - max
 * z))}, gradient {@code a_j sum y - y_j}. Finite for any finite sums.
 */
final class SoftmaxLossWriter {
  /** Few enough factors that their product does not overflow: 128^16 = 2^112. */
  private static final int PER_LOGARITHM = 16;

  private static final int MOST_UNITS = 128;

  private final NetworkPlan plan;
  private final Elements elements;
  private final LabelSmoothing smoothing;
  private final int units;
  private final VectorLanes loops;

  /**
   * The loss of a network.
   *
   * @param plan the network
   * @param elements the text of multiply-adds
   * @param loops what notes the functions that the nested class must have
   */
  SoftmaxLossWriter(NetworkPlan plan, Elements elements, VectorLanes loops) {
    this.plan = plan;
    this.elements = elements;
    this.loops = loops;
    this.smoothing = LabelSmoothing.of(plan, elements);
    this.units = plan.output().outputs();
  }

  /** The body of the method {@code loss(Batch)}. */
  CodeBlock write() {
    LayerNames names = LayerNames.of(plan.output());
    boolean sparse = plan.loss() == Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final int count = batch.count()");
    code.addStatement(
        sparse
            ? "final int[] classes = batch.classes()"
            : "final float[] targets = batch.targets()");
    code.addStatement("final float scale = 1f / count");
    code.add(powers(names));
    code.addStatement("double sum = 0");
    if (multipliesTotals()) {
      code.addStatement("float product = 1f");
    }
    code.beginControlFlow("for (int i = 0; i < count; i++)");
    code.addStatement("final float[] z = $L[i]", names.sums());
    code.addStatement("final float[] a = $L[i]", names.outputs());
    code.addStatement("final float[] dz = $L[i]", names.gradients());
    code.addStatement("final int first = i * $L", units);
    code.addStatement("float total = 0f");
    code.beginControlFlow("for (int j = 0; j < $L; j++)", units);
    code.addStatement("total += e[first + j]");
    code.endControlFlow();
    if (multipliesTotals()) {
      code.add(product());
    } else {
      code.addStatement("final float logTotal = $T.log(total)", elements.floatMath());
    }
    code.add(sparse ? classLoss() : targetLoss());
    code.endControlFlow();
    return multipliesTotals()
        ? code.addStatement("return sum + $T.log(product)", elements.floatMath()).build()
        : code.addStatement("return sum").build();
  }

  /** Whether one logarithm does for several totals, each at least 1 and at most K. */
  private boolean multipliesTotals() {
    return plan.loss() == Loss.SPARSE_CATEGORICAL_CROSSENTROPY
        && smoothing.isNone()
        && units <= MOST_UNITS;
  }

  private CodeBlock product() {
    return CodeBlock.builder()
        .add("// One logarithm for many totals: C2 does not vectorise it.\n")
        .addStatement("product *= total")
        .beginControlFlow("if (i % $L == $L)", PER_LOGARITHM, PER_LOGARITHM - 1)
        .addStatement("sum += $T.log(product)", elements.floatMath())
        .addStatement("product = 1f")
        .endControlFlow()
        .build();
  }

  /**
   * {@code z_j - max z} in place of z_j, and its powers of e: for all examples in one loop, as C2
   * does not vectorise short ones. Differences below -80 count as -80: probabilities under 1e-34
   * would leave denormal numbers behind, which are slow.
   */
  private CodeBlock powers(LayerNames names) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final float[] e = $L", names.powers())
        .beginControlFlow("for (int i = 0; i < count; i++)")
        .addStatement("final float[] z = $L[i]", names.sums())
        .addStatement("final int first = i * $L", units)
        .addStatement("float max = z[0]")
        .beginControlFlow("for (int j = 1; j < $L; j++)", units)
        .addStatement("max = Math.max(max, z[j])")
        .endControlFlow()
        .beginControlFlow("for (int j = 0; j < $L; j++)", units)
        .addStatement("z[j] -= max")
        .addStatement("e[first + j] = Math.max(z[j], -80f)")
        .endControlFlow()
        .endControlFlow();
    if (isInVectors(plan)) {
      code.add(VectorWriter.inVectors(loops.apply(Function.EXP, "e", "0", "count * " + units)));
      code.nextControlFlow("else");
    }
    code.beginControlFlow("for (int n = 0; n < count * $L; n++)", units)
        .addStatement("e[n] = $T.exp(e[n])", elements.floatMath())
        .endControlFlow();
    return isInVectors(plan) ? code.endControlFlow().build() : code.build();
  }

  /** Whether the nested class has the exponentials as well. */
  static boolean isInVectors(NetworkPlan plan) {
    return plan.hasVectors() && VectorFunctions.areFor(plan.arithmetic());
  }

  /** The label is a class c: y_j is s / K, and 1 - s more for j = c. */
  private CodeBlock classLoss() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final int c = classes[batch.row(i)]");
    if (smoothing.isNone()) {
      code.addStatement(multipliesTotals() ? "sum -= z[c]" : "sum += logTotal - z[c]");
      code.beginControlFlow("for (int j = 0; j < $L; j++)", units);
      code.addStatement("a[j] = e[first + j] / total");
      code.addStatement("dz[j] = a[j] * scale");
      code.endControlFlow();
      return code.addStatement("dz[c] = (a[c] - 1f) * scale").build();
    }
    code.beginControlFlow("for (int j = 0; j < $L; j++)", units);
    code.addStatement("sum += (logTotal - z[j]) * $L", smoothing.each());
    code.addStatement("a[j] = e[first + j] / total");
    code.addStatement("dz[j] = (a[j] - $L) * scale", smoothing.each());
    code.endControlFlow();
    code.addStatement("sum += (logTotal - z[c]) * $L", smoothing.rest());
    return code.addStatement("dz[c] -= $L * scale", smoothing.rest()).build();
  }

  /** The label is a target for each class. */
  private CodeBlock targetLoss() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final int at = batch.row(i) * $L", units);
    code.addStatement("float whole = 0f");
    code.beginControlFlow("for (int j = 0; j < $L; j++)", units);
    code.addStatement("whole += $L", smoothing.of("targets[at + j]"));
    code.endControlFlow();
    code.beginControlFlow("for (int j = 0; j < $L; j++)", units);
    code.addStatement("final float y = $L", smoothing.of("targets[at + j]"));
    code.addStatement("sum += y * (logTotal - z[j])");
    if (plan.loss() == Loss.KL_DIVERGENCE) {
      code.beginControlFlow("if (y > 0f)");
      code.addStatement("sum += y * $T.log(y)", elements.floatMath());
      code.endControlFlow();
    }
    code.addStatement("a[j] = e[first + j] / total");
    code.addStatement("dz[j] = (a[j] * whole - y) * scale");
    return code.endControlFlow().build();
  }
}
