package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.synapt.model.Activation;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.NetworkPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes the batch prediction of tiny networks: an array for each value, an example in every lane.
 * One loop computes the sums of a unit for all examples, one its activation: in one of both, C2 no
 * longer vectorises eight inputs and a sigmoid. {@link VectorColumns} writes both in vectors.
 */
final class ColumnsWriter {
  private static final String FEATURES = "features";

  /**
   * From how many examples on vectors are used, where there are any. The time in vectors over that
   * of portable loops for 8, 16, 32, 64 and 256 examples, on JDK 17 (Zen 3): 2-3-1 with sigmoid
   * 0.51, 0.49, 0.43, 0.41, 0.58; 8-8-4 with ReLU and softmax 0.72, 0.66, 0.51, 0.50, 0.82; on JDK
   * 25 0.46, 0.35, 0.34, 0.36, 0.59 and 0.67, 0.61, 0.60, 0.61, 0.84. Fewer are not measured, and
   * would wait for the Vector API to start.
   */
  private static final int FEWEST = 8;

  private final NetworkPlan plan;
  private final List<DensePlan> layers;
  private final Elements elements;
  private final VectorWriter vectors;

  ColumnsWriter(NetworkPlan plan, List<DensePlan> layers, Elements elements, VectorWriter vectors) {
    this.plan = plan;
    this.layers = layers;
    this.elements = elements;
    this.vectors = vectors;
  }

  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    fields.add(field(FEATURES, "[$L][examples]: x", plan.spec().inputs()));
    for (DensePlan dense : layers) {
      fields.add(field(LayerNames.of(dense).outputs(), "[$L][examples]", dense.outputs()));
    }
    if (isSoftmax()) {
      fields.addAll(SoftmaxColumns.fields());
    }
    if (vectors.isNeeded()) {
      fields.add(VectorField.field().build());
    }
    return fields;
  }

  void allocate(MethodSpec.Builder constructor) {
    String length = "room";
    if (vectors.isNeeded()) {
      length = VectorLanes.length(constructor);
      constructor.addCode(
          VectorField.assign(CodeBlock.of("count >= $L && $L", FEWEST, vectors.isOn())));
    }
    constructor.addStatement(
        "$L = $T.of($L, $L)", FEATURES, Types.ROWS, plan.spec().inputs(), length);
    for (DensePlan dense : layers) {
      constructor.addStatement(
          "$L = $T.of($L, $L)",
          LayerNames.of(dense).outputs(),
          Types.ROWS,
          dense.outputs(),
          length);
    }
    if (isSoftmax()) {
      SoftmaxColumns.allocate(constructor, length);
    }
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(predictBatch());
    methods.add(forward());
    String from = FEATURES;
    for (DensePlan dense : layers) {
      methods.add(unit(dense, from));
      from = LayerNames.of(dense).outputs();
    }
    if (isSoftmax()) {
      CodeBlock delegate = vectors.delegate(LayerNames.of(plan.output()).activate() + "(a, count)");
      methods.add(SoftmaxColumns.method(plan.output(), delegate, elements));
    }
    return methods;
  }

  /** What the nested class has in the place of the methods of units. */
  TypeSpec vectors() {
    VectorLanes loops = new VectorLanes(elements);
    VectorColumns columns = new VectorColumns(elements, loops);
    List<MethodSpec> methods = new ArrayList<>();
    String from = FEATURES;
    for (DensePlan dense : layers) {
      methods.add(columns.unit(dense, from));
      from = LayerNames.of(dense).outputs();
    }
    if (isSoftmax()) {
      methods.add(SoftmaxColumns.inVectors(plan.output(), loops));
    }
    List<FieldSpec> scratch = new ArrayList<>();
    for (String array : loops.scratch()) {
      scratch.add(
          FieldSpec.builder(float[].class, array, Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc("[examples]: operands of a function, then its values")
              .initializer("new float[MOST]")
              .build());
    }
    return vectors.lanes(loops, scratch, methods);
  }

  private MethodSpec predictBatch() {
    int outputs = plan.output().outputs();
    String columns = LayerNames.of(plan.output()).outputs();
    MethodSpec.Builder method = PredictorWriter.predictBatchMethod();
    method.beginControlFlow("for (int from = 0; from < count; from += MOST)");
    method.addStatement("final int examples = Math.min(MOST, count - from)");
    method.addStatement("forward(rows, from, examples)");
    if (outputs == 1) {
      method.addStatement("$T.arraycopy($L[0], 0, out, from, examples)", System.class, columns);
    } else {
      method.addCode(copy(columns, outputs, "examples", "out[at] = column[i]"));
    }
    return method.endControlFlow().build();
  }

  private MethodSpec forward() {
    MethodSpec.Builder method = RowsWriter.pass();
    method.addCode(copy(FEATURES, plan.spec().inputs(), "count", "column[i] = x[at]"));
    for (DensePlan dense : layers) {
      LayerNames names = LayerNames.of(dense);
      CodeBlock.Builder calls = CodeBlock.builder();
      Blocks.overValues(
          calls, dense.outputs(), j -> calls.addStatement("$L($L, count)", names.forward(), j));
      method.addCode(calls.build());
    }
    if (isSoftmax()) {
      LayerNames names = LayerNames.of(plan.output());
      method.addStatement("$L($L, count)", names.activate(), names.outputs());
    }
    return method.build();
  }

  /** Between rows of examples and an array for each of their values. */
  private static CodeBlock copy(String columns, int width, String count, String statement) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int k = 0; k < $L; k++)", width);
    code.addStatement("final float[] column = $L[k]", columns);
    code.beginControlFlow(
        "for (int i = 0, at = from * $1L + k; i < $2L; i++, at += $1L)", width, count);
    code.addStatement(statement);
    return code.endControlFlow().endControlFlow().build();
  }

  private MethodSpec unit(DensePlan dense, String from) {
    LayerNames names = LayerNames.of(dense);
    MethodSpec.Builder method = unitOf(dense, vectors.delegate(names.forward() + "(unit, count)"));
    String sum = dense.hasBias() ? "bias" : "0f";
    if (dense.hasBias()) {
      method.addStatement("final float bias = p[$L + unit]", names.biasOffset());
    }
    for (int k = 0; k < dense.inputs(); k++) {
      method.addStatement(
          "final float w$L = p[$L + unit]",
          k,
          Index.of(names.weightsOffset()).plus(k * dense.outputs()));
      method.addStatement("final float[] x$L = $L[$L]", k, from, k);
      sum = elements.multiplyAdd("x" + k + "[i]", "w" + k, sum);
    }
    method.addStatement("final float[] a = $L[unit]", names.outputs());
    method.beginControlFlow("for (int i = 0; i < count; i++)");
    method.addStatement("a[i] = " + Elements.breakable(sum));
    method.endControlFlow();
    if (dense.activation().isPresent()
        && dense.spec().activation().function() != Activation.LINEAR) {
      method.beginControlFlow("for (int i = 0; i < count; i++)");
      method.addCode(
          elements.assign("a[i] =", dense.activation().get().forward(), Map.of("z", "a[i]")));
      method.endControlFlow();
    }
    return method.build();
  }

  /** The beginning of the method of a unit. */
  static MethodSpec.Builder unitOf(DensePlan dense, CodeBlock delegate) {
    return MethodSpec.methodBuilder(LayerNames.of(dense).forward())
        .addJavadoc("$L", LayerComment.column(dense))
        .addModifiers(Modifier.PRIVATE)
        .addParameter(int.class, "unit")
        .addParameter(int.class, "count")
        .addCode(delegate)
        .addStatement("final float[] p = parameters");
  }

  private boolean isSoftmax() {
    return plan.output().activation().isEmpty();
  }

  private static FieldSpec field(String name, String shape, int width) {
    return FieldSpec.builder(float[][].class, name, Modifier.PRIVATE, Modifier.FINAL)
        .addJavadoc(shape, width)
        .build();
  }
}
