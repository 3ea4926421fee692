package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.model.Activation;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.write.LaneFormula.Place;
import java.util.List;
import java.util.Map;

/**
 * Writes what {@link ColumnsWriter} does with a unit, in vectors of examples.
 *
 * @param elements the text of multiply-adds
 * @param loops the loops, which note the functions that they need
 */
record VectorColumns(Elements elements, VectorLanes loops) {
  /** Sum and activation of a unit, whose inputs stand in an array of columns. */
  MethodSpec unit(DensePlan dense, String from) {
    LayerNames names = LayerNames.of(dense);
    MethodSpec.Builder method = ColumnsWriter.unitOf(dense, CodeBlock.of(""));
    if (dense.hasBias()) {
      method.addCode(
          VectorLanes.broadcast("bias", Index.of(names.biasOffset()).plus(Index.of("unit"))));
    }
    for (int k = 0; k < dense.inputs(); k++) {
      Index weight = Index.of(names.weightsOffset()).plus(k * dense.outputs());
      method.addCode(VectorLanes.broadcast("w" + k, weight.plus(Index.of("unit"))));
    }
    for (int k = 0; k < dense.inputs(); k++) {
      method.addStatement("final float[] x$L = $L[$L]", k, from, k);
    }
    return method
        .addStatement("final float[] a = $L[unit]", names.outputs())
        .addCode(sum(dense))
        .addCode(activation(dense))
        .build();
  }

  private CodeBlock sum(DensePlan dense) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int i = 0; i < count; i += $L)", VectorLanes.WIDTH);
    String start = dense.hasBias() ? "bias" : VectorLanes.ZERO;
    code.add(VectorLoop.statement("$vector:T sum = " + start));
    for (int k = 0; k < dense.inputs(); k++) {
      String x = "$vector:T.fromArray(SPECIES, x" + k + ", i)";
      code.add(VectorLoop.statement("sum = " + elements.multiplyAddVectors(x, "w" + k, "sum")));
    }
    return code.addStatement("sum.intoArray(a, i)").endControlFlow().build();
  }

  private CodeBlock activation(DensePlan dense) {
    if (dense.activation().isEmpty() || dense.spec().activation().function() == Activation.LINEAR) {
      return CodeBlock.of("");
    }
    Place a = Place.of("a");
    LaneFormula formula = new LaneFormula(a, dense.activation().get().forward(), Map.of("z", a));
    return loops.overRange("0", "count", List.of(formula));
  }
}
