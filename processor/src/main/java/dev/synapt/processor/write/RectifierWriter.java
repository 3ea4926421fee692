package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.model.Activation;
import dev.synapt.processor.plan.DensePlan;

/**
 * Writes ReLU in vectors. Rows are a few vectors long: C2's loops over them take as many values
 * singly as in vectors.
 */
final class RectifierWriter {
  private RectifierWriter() {}

  static boolean isNeeded(DensePlan dense) {
    return dense.vectors().forward().isPresent()
        && dense.spec().activation().function() == Activation.RELU;
  }

  static CodeBlock call(DensePlan dense) {
    int width = dense.vectors().forward().orElseThrow().width();
    return CodeBlock.builder()
        .addStatement("rectify($L, $L, count)", LayerNames.of(dense).outputs(), width)
        .build();
  }

  static MethodSpec method() {
    return VectorTile.method("rectify")
        .addJavadoc(
            "{@code a = max(0, a)}. The last vector of a row may overlap the one before it: what is\n"
                + "done stays as it is.")
        .addParameter(float[][].class, "rows")
        .addParameter(int.class, "width")
        .addParameter(int.class, "count")
        .addStatement("final $1T zero = $1T.zero(SPECIES)", VectorTile.FLOAT_VECTOR)
        .beginControlFlow("for (int i = 0; i < count; i++)")
        .addStatement("final float[] a = rows[i]")
        .beginControlFlow("for (int j = 0; j < width; j += LANES)")
        .addStatement("final int at = Math.min(j, width - LANES)")
        .addStatement(
            "$T.fromArray(SPECIES, a, at).max(zero).intoArray(a, at)", VectorTile.FLOAT_VECTOR)
        .endControlFlow()
        .endControlFlow()
        .build();
  }
}
