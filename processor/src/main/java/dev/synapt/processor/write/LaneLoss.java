package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.model.Loss;
import dev.synapt.processor.expr.Expr;
import dev.synapt.processor.expr.LossFormula;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.write.LaneFormula.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.lang.model.element.Modifier;

/** Writes the loss of a tiny network, block by block of examples that stand side by side. */
final class LaneLoss {
  private final NetworkPlan plan;
  private final DensePlan output;
  private final LayerNames names;
  private final Elements elements;
  private final int units;

  LaneLoss(NetworkPlan plan, Elements elements) {
    this.plan = plan;
    this.output = plan.output();
    this.names = LayerNames.of(output);
    this.elements = elements;
    this.units = output.outputs();
  }

  /** What the loss of a block needs besides sums, outputs and gradients. */
  List<FieldSpec> fields() {
    if (output.activation().isEmpty()) {
      return SoftmaxLaneLoss.fields();
    }
    if (isBinary()) {
      return List.of(
          BinaryLaneLoss.field(output),
          field(names.losses(), units, "the losses of a block, less their logarithms"));
    }
    return List.of(field(names.losses(), units, "the losses of a block"));
  }

  /** The method of the trainer, which begins with what hands over to vectors. */
  MethodSpec method(LaneLoops loops, CodeBlock delegate) {
    return loss(Modifier.PROTECTED)
        .addAnnotation(Override.class)
        .addCode(delegate)
        .addCode(body(loops))
        .build();
  }

  /** The same in vectors. */
  MethodSpec vectors(LaneLoops loops) {
    return loss(Modifier.PRIVATE).addCode(body(loops)).build();
  }

  private MethodSpec.Builder loss(Modifier modifier) {
    return MethodSpec.methodBuilder("loss")
        .addJavadoc("$L", LayerComment.loss(plan))
        .addModifiers(modifier)
        .returns(double.class)
        .addParameter(Types.BATCH, "batch");
  }

  private CodeBlock body(LaneLoops loops) {
    return plan.lossFormula() instanceof LossFormula.Elementwise formula
        ? elementwise(formula, loops)
        : new SoftmaxLaneLoss(plan, elements).write(loops);
  }

  private boolean isBinary() {
    return plan.loss() == Loss.BINARY_CROSSENTROPY;
  }

  private CodeBlock elementwise(LossFormula.Elementwise formula, LaneLoops loops) {
    LossWriter loss = new LossWriter(plan, formula, elements);
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final int count = batch.count()");
    code.addStatement(
        "final float scale = 1f / $L", units == 1 ? "count" : "(count * " + units + ")");
    code.addStatement("final float[] targets = batch.targets()");
    if (isBinary()) {
      code.addStatement("final float[] e = $L", names.powers());
    }
    code.addStatement("final float[] l = $L", names.losses());
    code.addStatement("double sum = 0");
    code.add(Lanes.overBlocks("0", "count"));
    code.addStatement("final float[] y = $L[block]", names.targets());
    code.add(targets());
    if (output.keepsSums()) {
      code.addStatement("final float[] z = $L[block]", names.sums());
    }
    code.addStatement("final float[] a = $L[block]", names.outputs());
    code.addStatement("final float[] dz = $L[block]", names.gradients());
    if (isBinary()) {
      BinaryLaneLoss binary = new BinaryLaneLoss(output, loss, elements);
      code.add(binary.values(loops));
      code.add(sums(binary.logarithms()));
    } else {
      code.add(loops.overValues(units, gradients(formula, loss)));
      code.add(loops.overValues(units, List.of(formula("l", formula.value()))));
      code.add(sums((first, end) -> CodeBlock.of("")));
    }
    code.endControlFlow();
    return code.addStatement("return $L", units == 1 ? "sum" : "sum / " + units).build();
  }

  private List<LaneFormula> gradients(LossFormula.Elementwise formula, LossWriter loss) {
    List<LaneFormula> formulas = new ArrayList<>();
    if (formula.fused()) {
      formulas.add(formula("a", output.activation().orElseThrow().forward()));
    }
    formulas.add(formula("dz", loss.gradient()));
    return formulas;
  }

  /** A value of a block, in terms of sums, outputs and targets. */
  static LaneFormula formula(String target, Expr value) {
    return new LaneFormula(
        Place.of(target),
        value,
        Map.of("z", Place.of("z"), "a", Place.of("a"), "y", Place.of("y")),
        Map.of("scale", "scale"),
        CodeBlock.of(""));
  }

  /** Unit by unit, so that lanes without an example do not count. */
  private CodeBlock sums(BiFunction<String, String, CodeBlock> before) {
    return Lanes.unitByUnit(
        units,
        (first, end) ->
            CodeBlock.builder()
                .add(before.apply(first, end))
                .addStatement("sum += $T.of(l, $L, $L)", Types.DOUBLE_SUM, first, end)
                .build());
  }

  /** {@code y}, an example in every lane. */
  private CodeBlock targets() {
    LabelSmoothing smoothing = LabelSmoothing.of(plan, elements);
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow(Lanes.loop());
    if (units == 1) {
      code.addStatement("y[i] = $L", smoothing.of("targets[batch.row(at + i)]"));
    } else {
      code.addStatement("final int row = batch.row(at + i) * $L", units);
      for (int j = 0; j < units; j++) {
        code.addStatement(
            "$L = $L",
            Lanes.element("y", j),
            smoothing.of("targets[" + Index.of("row").plus(j) + "]"));
      }
    }
    return code.endControlFlow().build();
  }

  static FieldSpec field(String name, int width, String meaning) {
    return FieldSpec.builder(float[].class, name, Modifier.PRIVATE, Modifier.FINAL)
        .addJavadoc("[$L$L]: $L", width == 1 ? "" : width + ", ", LoopThresholds.LANES, meaning)
        .initializer("new float[$L]", Lanes.length(width))
        .build();
  }
}
