package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LayerPlan;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.NetworkPlan;

/**
 * Writes the gradient of a bias in vectors, whose sums stay in registers: for layers whose rows are
 * too short for C2's loops.
 */
final class RowSums {
  private RowSums() {}

  /** Whether the gradient of a layer's bias is added so. */
  static boolean areFor(LayerPlan layer) {
    return layer instanceof DensePlan dense
        && dense.hasBias()
        && dense.vectors().weightGradient().isPresent()
        && dense.outputs() <= LoopThresholds.ADDED_IN_VECTORS;
  }

  /** The length of the array with the gradient of a layer's bias. */
  static int length(NetworkPlan plan, DensePlan dense) {
    return areFor(dense) ? plan.rowLength(dense) : dense.outputs();
  }

  /** {@code db = sum dz}, and where it belongs. */
  static CodeBlock call(DenseContext c) {
    LayerNames names = c.names();
    return c.withLastRows(
        CodeBlock.builder()
            .addStatement("addRows($L, count, $L)", names.gradients(), names.biasGradient())
            .addStatement(
                "$T.arraycopy($L, 0, gradients, $L, $L)",
                System.class,
                names.biasGradient(),
                names.biasOffset(),
                c.outputs())
            .build());
  }

  static MethodSpec method() {
    return VectorTile.method("addRows")
        .addJavadoc("{@code sum = sum of the rows}, which are whole vectors, in ascending order.")
        .addParameter(float[][].class, "rows")
        .addParameter(int.class, "count")
        .addParameter(float[].class, "sum")
        .beginControlFlow("for (int j = 0; j < sum.length; j += VECTOR)")
        .addStatement("$1T s = $1T.zero(SPECIES)", VectorTile.FLOAT_VECTOR)
        .beginControlFlow("for (int i = 0; i < count; i++)")
        .addStatement("s = s.add($T.fromArray(SPECIES, rows[i], j))", VectorTile.FLOAT_VECTOR)
        .endControlFlow()
        .addStatement("s.intoArray(sum, j)")
        .endControlFlow()
        .build();
  }
}
