package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
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
 * longer vectorises eight inputs and a sigmoid.
 */
final class ColumnsWriter {
  private static final String FEATURES = "features";

  private final NetworkPlan plan;
  private final List<DensePlan> layers;
  private final Elements elements;

  ColumnsWriter(NetworkPlan plan, List<DensePlan> layers, Elements elements) {
    this.plan = plan;
    this.layers = layers;
    this.elements = elements;
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
    return fields;
  }

  void allocate(MethodSpec.Builder constructor) {
    constructor.addStatement("$L = new float[$L][room]", FEATURES, plan.spec().inputs());
    for (DensePlan dense : layers) {
      constructor.addStatement(
          "$L = new float[$L][room]", LayerNames.of(dense).outputs(), dense.outputs());
    }
    if (isSoftmax()) {
      SoftmaxColumns.allocate(constructor, "room");
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
      methods.add(SoftmaxColumns.method(plan.output(), elements));
    }
    return methods;
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
    MethodSpec.Builder method = PredictorWriter.pass();
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
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.forward())
            .addJavadoc("$L", LayerComment.column(dense))
            .addModifiers(Modifier.PRIVATE)
            .addParameter(int.class, "unit")
            .addParameter(int.class, "count")
            .addStatement("final float[] p = parameters");
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

  private boolean isSoftmax() {
    return plan.output().activation().isEmpty();
  }

  private static FieldSpec field(String name, String shape, int width) {
    return FieldSpec.builder(float[][].class, name, Modifier.PRIVATE, Modifier.FINAL)
        .addJavadoc(shape, width)
        .build();
  }
}
