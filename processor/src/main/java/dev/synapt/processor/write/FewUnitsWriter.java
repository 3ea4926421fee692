package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.VectorTiles;
import java.util.function.BiConsumer;

/**
 * Writes the gradient of the weights of a layer of few units, with inputs in the lanes: some
 * vectors of them stay in registers for every unit while all examples are added. Rows of x are read
 * where they are. A thread has a longest vector of inputs at least: {@link dev.synapt.network.Part}
 * leaves 28 of them together.
 *
 * @param units how many units the layer has
 * @param vectors how many vectors of inputs each has at a time: {@link LoopThresholds#ACCUMULATORS}
 *     sums or a little more in all, but no more vectors than there are inputs
 */
record FewUnitsWriter(int units, int vectors) implements WeightGradientWriter {
  static FewUnitsWriter of(DensePlan dense) {
    int most = (dense.inputs() + VectorTiles.NARROWEST - 1) / VectorTiles.NARROWEST;
    int enough = (LoopThresholds.ACCUMULATORS + dense.outputs() - 1) / dense.outputs();
    return new FewUnitsWriter(dense.outputs(), Math.min(enough, most));
  }

  /** {@code dW = x^T dz}, each dW_kj one chain over the examples. */
  @Override
  public CodeBlock weightGradient(DenseContext c) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(c.source().prologue());
    String step = vectors == 1 ? "VECTOR" : vectors + " * VECTOR";
    code.beginControlFlow(
        "for (int k = $L; k < $L; k += $L)", c.rows().from(), c.rows().to(), step);
    if (overlaps(c)) {
      code.add("// The last vectors overlap, so that none is too short.\n");
    }
    for (int v = 0; v < vectors; v++) {
      String start = v == 0 ? "k" : v == 1 ? "k + VECTOR" : "k + " + v + " * VECTOR";
      if (overlaps(c)) {
        start = "Math.min(" + start + ", " + c.rows().to() + " - VECTOR)";
      }
      code.addStatement("final int k$L = $L", v, start);
    }
    eachSum((j, v) -> code.add(VectorTile.startAtZero(sum(j, v), sum(0, 0))));
    code.beginControlFlow(Span.ALL.loop("i"));
    code.add(c.source().open("i", ""));
    code.addStatement("final float[] dz = $L[i]", c.names().gradients());
    for (int j = 0; j < units; j++) {
      code.addStatement(
          "final $1T d$2L = $1T.broadcast(SPECIES, dz[$2L])", VectorTile.FLOAT_VECTOR, j);
    }
    addTerms(code, c);
    code.endControlFlow();
    eachSum((j, v) -> code.addStatement("$L.intoArray($L)", sum(j, v), target(c, j, v)));
    code.endControlFlow();
    if (units > 1) {
      code.addStatement(
          "$T.writeTransposed($L, $L, $L, gradients, $L)",
          Types.ROWS,
          c.names().transposedGradient(),
          c.rows().from(),
          c.rows().to(),
          c.names().weightsOffset());
    }
    return code.build();
  }

  /** Whether a round over the inputs can end behind the last of them. */
  private boolean overlaps(DenseContext c) {
    return c.plan().dividesWeights() || c.inputs() % (vectors * VectorTiles.NARROWEST) != 0;
  }

  private void addTerms(CodeBlock.Builder code, DenseContext c) {
    for (int v = 0; v < vectors; v++) {
      code.add(VectorLoop.load("x" + v, c.source().vector("", "k" + v)));
      for (int j = 0; j < units; j++) {
        String sum = sum(j, v);
        code.addStatement("$L = $L", sum, c.elements().multiplyAddVectors("x" + v, "d" + j, sum));
      }
    }
  }

  /** The weights of a single unit stand one behind the other, those of several side by side. */
  private String target(DenseContext c, int unit, int vector) {
    return units == 1
        ? "gradients, " + c.names().weightsOffset() + " + k" + vector
        : c.names().transposedGradient() + "[" + unit + "], k" + vector;
  }

  private void eachSum(BiConsumer<Integer, Integer> action) {
    for (int j = 0; j < units; j++) {
      for (int v = 0; v < vectors; v++) {
        action.accept(j, v);
      }
    }
  }

  private String sum(int unit, int vector) {
    return units == 1 ? "g" + vector : "g" + unit + vector;
  }
}
