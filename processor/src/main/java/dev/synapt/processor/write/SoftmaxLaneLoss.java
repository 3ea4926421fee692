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
import dev.synapt.processor.write.LaneFormula.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    code.add(sparse ? classLoss(loops) : targetLoss(loops));
    return code.endControlFlow().addStatement("return sum").build();
  }

  /** {@code z_j - max z} in place of z_j, and its power of e in place of a_j. */
  private CodeBlock powers(LaneLoops loops) {
    Map<String, Place> sums = places("z");
    Expr largest = new Variable("z0");
    for (int j = 1; j < units; j++) {
      largest = new Operation(Operator.MAX, largest, new Variable("z" + j));
    }
    Variable max = new Variable("max");
    sums.put(max.name(), Place.of("max"));
    List<LaneFormula> below = new ArrayList<>();
    for (int j = 0; j < units; j++) {
      below.add(new LaneFormula(new Place("z", j), new Variable("z" + j).minus(max), sums));
    }
    return CodeBlock.builder()
        .add(
            loops.overExamples(
                List.of(List.of(new LaneFormula(Place.of("max"), largest, sums)), below)))
        .add(loops.overValues(units, List.of(LaneLoss.formula("a", POWER))))
        .build();
  }

  /** The sum of the powers, in ascending order. */
  private LaneFormula total() {
    Expr total = new Variable("e0");
    for (int j = 1; j < units; j++) {
      total = total.plus(new Variable("e" + j));
    }
    return new LaneFormula(Place.of("total"), total, powersAndTotal());
  }

  private Map<String, Place> powersAndTotal() {
    Map<String, Place> places = places("e", "a");
    places.put("total", Place.of("total"));
    return places;
  }

  /** {@code a_j = e_j / total}. */
  private List<LaneFormula> probabilities() {
    List<LaneFormula> formulas = new ArrayList<>();
    for (int j = 0; j < units; j++) {
      Expr share = new Variable("e" + j).over(new Variable("total"));
      formulas.add(new LaneFormula(new Place("a", j), share, powersAndTotal()));
    }
    return formulas;
  }

  /** {@code dz_j}, but for what the class of an example adds. */
  private List<LaneFormula> gradients() {
    Variable each = new Variable("each");
    Map<String, String> scalars = Map.of("scale", "scale", each.name(), smoothing.each());
    List<LaneFormula> formulas = new ArrayList<>();
    for (int j = 0; j < units; j++) {
      Variable a = new Variable("a" + j);
      Expr gradient = (smoothing.isNone() ? a : a.minus(each)).times(new Variable("scale"));
      formulas.add(
          new LaneFormula(new Place("dz", j), gradient, places("a"), scalars, CodeBlock.of("")));
    }
    return formulas;
  }

  /** Where the values of the units stand, by names with the number of a unit. */
  private Map<String, Place> places(String array) {
    return places(array, array);
  }

  private Map<String, Place> places(String name, String array) {
    Map<String, Place> places = new HashMap<>();
    for (int j = 0; j < units; j++) {
      places.put(name + j, new Place(array, j));
    }
    return places;
  }

  /** The label is a class c: y_j is s / K, and 1 - s more for j = c. */
  private CodeBlock classLoss(LaneLoops loops) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(loops.overExamples(List.of(List.of(total()), probabilities(), gradients())));
    if (smoothing.isNone()) {
      code.add("// One logarithm for many totals: C2 does not vectorise it.\n");
      code.addStatement("float product = 1f");
    }
    code.beginControlFlow(Lanes.loop());
    code.addStatement("final int c = classes[batch.row(at + i)]");
    if (smoothing.isNone()) {
      code.addStatement("product *= total[i]");
      code.addStatement("sum -= z[i + c * LANES]");
      code.addStatement("dz[i + c * LANES] = (a[i + c * LANES] - 1f) * scale");
    } else {
      code.addStatement("final float logTotal = $T.log(total[i])", elements.floatMath());
      code.beginControlFlow("for (int j = 0; j < $L; j++)", units);
      code.addStatement("sum += (logTotal - z[i + j * LANES]) * $L", smoothing.each());
      code.endControlFlow();
      code.addStatement("sum += (logTotal - z[i + c * LANES]) * $L", smoothing.rest());
      code.addStatement("dz[i + c * LANES] -= $L * scale", smoothing.rest());
    }
    code.endControlFlow();
    if (smoothing.isNone()) {
      code.addStatement("sum += $T.log(product)", elements.floatMath());
    }
    return code.build();
  }

  /** The label is a target for each class. */
  private CodeBlock targetLoss(LaneLoops loops) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(loops.overExamples(List.of(List.of(total()))));
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
}
