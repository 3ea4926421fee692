package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.model.Loss;
import dev.synapt.processor.expr.Call;
import dev.synapt.processor.expr.Constant;
import dev.synapt.processor.expr.Expr;
import dev.synapt.processor.expr.Function;
import dev.synapt.processor.expr.LossFormula;
import dev.synapt.processor.expr.Simplify;
import dev.synapt.processor.expr.Substitute;
import dev.synapt.processor.expr.Variable;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.NetworkPlan;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a loss of element-wise formulas, and the gradient with respect to the sums of the output
 * layer.
 */
final class LossWriter {
  /** Few enough factors of at most 2 that their product stays accurate. */
  private static final int PER_LOGARITHM = 32;

  private final NetworkPlan plan;
  private final LossFormula.Elementwise formula;
  private final Elements elements;
  private final LabelSmoothing smoothing;

  LossWriter(NetworkPlan plan, LossFormula.Elementwise formula, Elements elements) {
    this.plan = plan;
    this.formula = formula;
    this.elements = elements;
    this.smoothing = LabelSmoothing.of(plan, elements);
  }

  /**
   * Whether the values of all examples are put in one line: rows are too short for C2 to vectorise
   * a loop along them, and sigmoid is worth it.
   */
  static boolean isInLine(NetworkPlan plan) {
    return plan.loss() == Loss.BINARY_CROSSENTROPY && plan.output().activatesInLine();
  }

  /** The body of the method {@code loss(Batch)}. */
  CodeBlock write() {
    return isInLine(plan) ? inLine() : inRows();
  }

  private CodeBlock inLine() {
    LayerNames names = LayerNames.of(plan.output());
    int units = plan.output().outputs();
    String values = Blocks.times("count", units);
    Map<String, String> texts = Map.of("z", "z[n]", "a", "a[n]", "y", "y[n]", "scale", "scale");
    Expr activation = plan.output().activation().orElseThrow().forward();
    return CodeBlock.builder()
        .addStatement("final int count = batch.count()")
        .addStatement("final float scale = 1f / $L", units == 1 ? "count" : "(" + values + ")")
        .addStatement("final float[] y = $L", names.targetsInLine())
        .addStatement("final float[] z = $L", names.valuesInLine())
        .add(gather(names, units))
        .addStatement("final float[] e = $L", names.powers())
        .addStatement("final float[] l = $L", names.losses())
        .add(
            orInVectors(
                VectorBinaryLoss.losses(values),
                overLine(values, elements.assign("e[n] =", power(), texts)).toBuilder()
                    .add(overLine(values, elements.assign("l[n] =", rest(), texts)))
                    .build()))
        .addStatement("double sum = 0")
        .add("// One logarithm for many numbers: C2 does not vectorise it.\n")
        .beginControlFlow("for (int n = 0; n < $L; n += $L)", values, PER_LOGARITHM)
        .addStatement(
            "sum += $T.log1p($T.product(e, n, Math.min(n + $L, $L)))",
            elements.floatMath(),
            Types.ONE_PLUS,
            PER_LOGARITHM,
            values)
        .endControlFlow()
        .addStatement("sum += $T.of(l, 0, $L)", Types.DOUBLE_SUM, values)
        .addStatement("final float[] a = z")
        .addStatement("final float[] dz = $L", names.gradientsInLine())
        .add(
            orInVectors(
                VectorBinaryLoss.gradients(values),
                overLine(
                    values,
                    CodeBlock.builder()
                        .add(elements.assign("a[n] =", activation, texts))
                        .add(elements.assign("dz[n] =", gradient(), texts))
                        .build())))
        .add(scatter(names, units))
        .addStatement("return $L", units == 1 ? "sum" : "sum / " + units)
        .build();
  }

  /**
   * Something for every value of the line. What is long has a loop of its own: 30-1 takes 0.96 us a
   * step of 32 with powers and losses apart, 1.09 with both in one (portable, JDK 17, Zen 4).
   */
  private static CodeBlock overLine(String values, CodeBlock code) {
    return CodeBlock.builder()
        .beginControlFlow("for (int n = 0; n < $L; n++)", values)
        .add(code)
        .endControlFlow()
        .build();
  }

  /** A loop, and what does the same in vectors, if there are any. */
  private CodeBlock orInVectors(CodeBlock vectors, CodeBlock loop) {
    return VectorBinaryLoss.isFor(plan)
        ? vectors.toBuilder().nextControlFlow("else").add(loop).endControlFlow().build()
        : loop;
  }

  /** {@code e^-|z|}. */
  Expr power() {
    return call(Function.EXP);
  }

  /** {@code -|z|}. */
  Expr exponent() {
    return call(Function.EXP).operand();
  }

  /** {@code max(z, 0) - z y}: the loss less its logarithm. */
  Expr rest() {
    return Simplify.of(Substitute.of(formula.value(), call(Function.LOG1P), Constant.ZERO));
  }

  private Call call(Function function) {
    return formula
        .value()
        .calls()
        .filter(call -> call.function() == function)
        .findFirst()
        .orElseThrow();
  }

  /** Puts targets and sums in lines; single ones without a call or a loop for each. */
  private CodeBlock gather(LayerNames names, int units) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final float[] targets = batch.targets()");
    code.beginControlFlow(Span.ALL.loop("i"));
    if (units == 1) {
      code.addStatement("y[i] = $L", smoothing.of("targets[batch.row(i)]"));
      code.addStatement("z[i] = $L[i][0]", names.sums());
      return code.endControlFlow().build();
    }
    code.addStatement("final int at = batch.row(i) * $L", units);
    code.beginControlFlow("for (int j = 0; j < $L; j++)", units);
    code.addStatement("y[i * $L + j] = $L", units, smoothing.of("targets[at + j]"));
    code.endControlFlow();
    code.endControlFlow();
    return code.addStatement("$T.gather($L, 0, count, $L, z)", Types.ROWS, names.sums(), units)
        .build();
  }

  /** Puts outputs and gradients back in rows. */
  private static CodeBlock scatter(LayerNames names, int units) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (units == 1) {
      return code.beginControlFlow(Span.ALL.loop("i"))
          .addStatement("$L[i][0] = a[i]", names.outputs())
          .addStatement("$L[i][0] = dz[i]", names.gradients())
          .endControlFlow()
          .build();
    }
    return code.addStatement("$T.scatter(a, 0, count, $L, $L)", Types.ROWS, units, names.outputs())
        .addStatement("$T.scatter(dz, 0, count, $L, $L)", Types.ROWS, units, names.gradients())
        .build();
  }

  private CodeBlock inRows() {
    DensePlan output = plan.output();
    LayerNames names = LayerNames.of(output);
    int units = output.outputs();
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final int count = batch.count()");
    code.addStatement("final float[] targets = batch.targets()");
    code.addStatement(
        "final float scale = 1f / $L", units == 1 ? "count" : "(count * " + units + ")");
    code.addStatement("double sum = 0");
    code.beginControlFlow("for (int i = 0; i < count; i++)");
    if (output.keepsSums()) {
      code.addStatement("final float[] z = $L[i]", names.sums());
    }
    code.addStatement("final float[] a = $L[i]", names.outputs());
    code.addStatement("final float[] dz = $L[i]", names.gradients());
    if (units > 1) {
      code.addStatement("final int at = batch.row(i) * $L", units);
    }
    Blocks.overValues(code, units, j -> element(code, units == 1 ? "batch.row(i)" : "at + j", j));
    code.endControlFlow();
    code.addStatement("return $L", units == 1 ? "sum" : "sum / " + units);
    return code.build();
  }

  private void element(CodeBlock.Builder code, String target, String j) {
    Map<String, String> texts = new HashMap<>();
    texts.put("z", "z[" + j + "]");
    texts.put("a", "a[" + j + "]");
    texts.put("y", "y");
    texts.put("scale", "scale");
    code.addStatement("final float y = $L", smoothing.of("targets[" + target + "]"));
    if (formula.fused()) {
      Expr activation = plan.output().activation().orElseThrow().forward();
      code.add(elements.assign("a[" + j + "] =", activation, texts));
    }
    code.add(elements.assign("sum +=", formula.value(), texts, "loss"));
    code.add(elements.assign("dz[" + j + "] =", gradient(), texts));
  }

  /**
   * {@code dLoss/dz}, times the scale: by the chain rule, unless the formula is with respect to z
   * already.
   */
  Expr gradient() {
    Expr scaled = elements.times(formula.gradient(), new Variable("scale"));
    return formula.fused()
        ? scaled
        : elements.times(scaled, plan.output().activation().orElseThrow().gradient());
  }
}
