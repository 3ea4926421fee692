package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.model.Loss;
import dev.synapt.processor.expr.Expr;
import dev.synapt.processor.expr.LossFormula;
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
  private final NetworkPlan plan;
  private final LossFormula.Elementwise formula;
  private final Elements elements;

  LossWriter(NetworkPlan plan, LossFormula.Elementwise formula, Elements elements) {
    this.plan = plan;
    this.formula = formula;
    this.elements = elements;
  }

  /** The body of the method {@code loss(Batch)}. */
  CodeBlock write() {
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
    code.addStatement("final float y = $L", smoothed("targets[" + target + "]"));
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
  private Expr gradient() {
    Expr scaled = elements.times(formula.gradient(), new Variable("scale"));
    return formula.fused()
        ? scaled
        : elements.times(scaled, plan.output().activation().orElseThrow().gradient());
  }

  /** {@code y (1 - s) + s / 2}. */
  private String smoothed(String target) {
    double s = plan.spec().labelSmoothing();
    return s == 0 || plan.loss() != Loss.BINARY_CROSSENTROPY
        ? target
        : target + " * " + elements.literal(1 - s) + " + " + elements.literal(s / 2);
  }
}
