package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.StraightLineBlock;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Writes {@code dW = x^T dz, db = sum dz} of a small layer: each gradient is one chain over the
 * examples, in a local variable.
 *
 * @param dense the layer
 * @param examples the loops over the examples, which give x and dz; left open
 * @param depth how many loops these are
 * @param x an input of the example
 * @param dz a gradient of the example
 * @param elements the text of multiply-adds
 */
record StraightLineGradient(
    DensePlan dense,
    CodeBlock examples,
    int depth,
    IntFunction<String> x,
    IntFunction<String> dz,
    Elements elements) {
  CodeBlock write() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final float[] g = gradients");
    List<StraightLineBlock> blocks = StraightLineBlock.of(dense.inputs(), dense.outputs());
    for (StraightLineBlock block : blocks) {
      if (blocks.size() == 1) {
        add(block, code);
      } else {
        Blocks.inBraces(code, () -> add(block, code));
      }
    }
    return code.build();
  }

  private void add(StraightLineBlock block, CodeBlock.Builder code) {
    boolean withBias = dense.hasBias() && block.hasBias();
    for (int n = 0; n < block.size(); n++) {
      code.addStatement("float g$L = 0f", n);
    }
    for (int j = block.column(); withBias && j < block.endColumn(); j++) {
      code.addStatement("float db$L = 0f", j);
    }
    code.add(examples);
    for (int j = block.column(); j < block.endColumn(); j++) {
      code.addStatement("final float dz$L = $L", j, dz.apply(j));
    }
    for (int k = block.row(); k < block.endRow(); k++) {
      code.addStatement("final float x$L = $L", k, x.apply(k));
      for (int j = block.column(); j < block.endColumn(); j++) {
        String sum = "g" + block.position(k, j);
        code.addStatement("$L = $L", sum, elements.multiplyAdd("x" + k, "dz" + j, sum));
      }
    }
    for (int j = block.column(); withBias && j < block.endColumn(); j++) {
      code.addStatement("db$L += dz$L", j, j);
    }
    for (int loop = 0; loop < depth; loop++) {
      code.endControlFlow();
    }
    addResults(block, withBias, code);
  }

  private void addResults(StraightLineBlock block, boolean withBias, CodeBlock.Builder code) {
    LayerNames names = LayerNames.of(dense);
    for (int k = block.row(); k < block.endRow(); k++) {
      for (int j = block.column(); j < block.endColumn(); j++) {
        Index weight = Index.of(names.weightsOffset()).plus(k * dense.outputs() + j);
        code.addStatement("g[$L] = g$L", weight, block.position(k, j));
      }
    }
    for (int j = block.column(); withBias && j < block.endColumn(); j++) {
      code.addStatement("g[$L] = db$L", Index.of(names.biasOffset()).plus(j), j);
    }
  }
}
