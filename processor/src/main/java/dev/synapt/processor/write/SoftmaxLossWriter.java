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
  private final boolean isByExample;

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
    this.isByExample = VectorSoftmax.of(plan).isPresent();
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
    code.addStatement("final float max = largest[i]");
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
    return targetsAreOneHot(plan) && units <= MOST_UNITS;
  }

  /** Whether the target of one class is 1, and of all others 0. */
  static boolean targetsAreOneHot(NetworkPlan plan) {
    return plan.loss() == Loss.SPARSE_CATEGORICAL_CROSSENTROPY && plan.spec().labelSmoothing() == 0;
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
   * The powers {@code e^(z_j - max z)}: of all examples in one loop, as C2 does not vectorise short
   * ones. Differences below -80 count as -80: probabilities under 1e-34 would leave denormal
   * numbers behind, which are slow.
   */
  private CodeBlock powers(LayerNames names) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final float[] e = $L", names.powers());
    code.addStatement("final float[] largest = $L", names.largest());
    if (isByExample) {
      code.beginControlFlow("if ($L != null)", VectorField.NAME)
          .addStatement("$L.powers($L, count, largest, e)", VectorWriter.CLASS, names.sums())
          .nextControlFlow("else")
          .add(exponents(names))
          .add(exponentials());
      return code.endControlFlow().build();
    }
    code.add(exponents(names));
    if (!isInVectors(plan)) {
      return code.add(exponentials()).build();
    }
    return code.add(VectorWriter.inVectors(loops.apply(Function.EXP, "e", "0", "count * " + units)))
        .nextControlFlow("else")
        .add(exponentials())
        .endControlFlow()
        .build();
  }

  private CodeBlock exponents(LayerNames names) {
    return CodeBlock.builder()
        .beginControlFlow("for (int i = 0; i < count; i++)")
        .addStatement("final float[] z = $L[i]", names.sums())
        .addStatement("final int first = i * $L", units)
        .addStatement("float max = z[0]")
        .beginControlFlow("for (int j = 1; j < $L; j++)", units)
        .addStatement("max = Math.max(max, z[j])")
        .endControlFlow()
        .addStatement("largest[i] = max")
        .beginControlFlow("for (int j = 0; j < $L; j++)", units)
        .addStatement("e[first + j] = Math.max(z[j] - max, -80f)")
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private CodeBlock exponentials() {
    return CodeBlock.builder()
        .beginControlFlow("for (int n = 0; n < count * $L; n++)", units)
        .addStatement("e[n] = $T.exp(e[n])", elements.floatMath())
        .endControlFlow()
        .build();
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
      code.addStatement(
          multipliesTotals() ? "sum -= z[c] - max" : "sum += logTotal - (z[c] - max)");
      code.add(probabilities());
      return code.addStatement("dz[c] = (a[c] - 1f) * scale").build();
    }
    code.beginControlFlow("for (int j = 0; j < $L; j++)", units);
    code.addStatement("sum += (logTotal - (z[j] - max)) * $L", smoothing.each());
    code.addStatement("a[j] = e[first + j] / total");
    code.addStatement("dz[j] = (a[j] - $L) * scale", smoothing.each());
    code.endControlFlow();
    code.addStatement("sum += (logTotal - (z[c] - max)) * $L", smoothing.rest());
    return code.addStatement("dz[c] -= $L * scale", smoothing.rest()).build();
  }

  private CodeBlock probabilities() {
    CodeBlock loop =
        CodeBlock.builder()
            .beginControlFlow("for (int j = 0; j < $L; j++)", units)
            .addStatement("a[j] = e[first + j] / total")
            .addStatement("dz[j] = a[j] * scale")
            .endControlFlow()
            .build();
    return !isByExample
        ? loop
        : VectorWriter.inVectors(CodeBlock.of("probabilities(e, first, total, scale, a, dz);\n"))
            .toBuilder()
            .nextControlFlow("else")
            .add(loop)
            .endControlFlow()
            .build();
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
    code.addStatement("sum += y * (logTotal - (z[j] - max))");
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
