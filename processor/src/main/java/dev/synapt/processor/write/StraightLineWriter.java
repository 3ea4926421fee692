package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.plan.LoopThresholds;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every multiply-add is a statement: for layers so small that a loop would cost more than its work.
 */
final class StraightLineWriter implements ProductWriter {
  /** {@code z = x W + b}, each z_j one chain over ascending k. */
  @Override
  public CodeBlock forward(DenseContext c) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(c.source().prologue());
    code.addStatement("final float[] p = parameters");
    code.beginControlFlow(c.examples().loop("i"));
    code.add(c.source().open("i", ""));
    for (int k = 0; k < c.inputs(); k++) {
      code.addStatement("final float x$L = $L", k, c.source().element("", "" + k));
    }
    code.addStatement("final float[] z = $L[i]", c.sums());
    for (int j = 0; j < c.outputs(); j++) {
      addSum(code, c, "x", j, "z" + j);
      code.addStatement("z[$L] = z$L", j, j);
    }
    return code.endControlFlow().build();
  }

  /** The same for one example in an array, and the activations of the sums. */
  static CodeBlock example(DenseContext c) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final float[] p = parameters");
    for (int k = 0; k < c.inputs(); k++) {
      code.addStatement("final float x$L = $L", k, c.source().element("", "" + k));
    }
    List<String> sums = IntStream.range(0, c.outputs()).mapToObj(j -> "z" + j).toList();
    for (int j = 0; j < c.outputs(); j++) {
      addSum(code, c, "x", j, sums.get(j));
    }
    boolean few = c.outputs() <= LoopThresholds.FEW;
    if (few) {
      code.add(SingleActivationWriter.inLocals(c.plan(), sums, c.elements()));
    }
    for (int j = 0; j < c.outputs(); j++) {
      code.addStatement("$L[$L] = $L", c.sums(), j, sums.get(j));
    }
    if (!few) {
      code.add(SingleActivationWriter.inPlace(c.plan(), c.elements()));
    }
    return code.build();
  }

  /** Declares z_j, for inputs in local variables that are called x and numbered. */
  static void addSum(CodeBlock.Builder code, DenseContext c, String x, int j, String z) {
    String sum = c.plan().hasBias() ? "p[" + c.bias(j) + "]" : "0f";
    for (int k = 0; k < c.inputs(); k++) {
      String product = c.elements().multiplyAdd(x + k, "p[" + c.weight(k, j) + "]", sum);
      code.addStatement(k == 0 ? "float $L = $L" : "$L = $L", z, product);
      sum = z;
    }
  }

  /** {@code dW = x^T dz}, each dW_kj one chain over the examples, in a local variable. */
  @Override
  public CodeBlock weightGradient(DenseContext c) {
    CodeBlock examples =
        CodeBlock.builder()
            .beginControlFlow("for (int i = 0; i < count; i++)")
            .add(c.source().open("i", ""))
            .addStatement("final float[] dz = $L[i]", c.names().gradients())
            .build();
    StraightLineGradient gradient =
        new StraightLineGradient(
            c.plan(),
            examples,
            1,
            k -> c.source().element("", "" + k),
            j -> "dz[" + j + "]",
            c.elements());
    return CodeBlock.builder().add(c.source().prologue()).add(gradient.write()).build();
  }

  /** {@code dx = dz W^T}, each dx_k one chain over ascending j. */
  @Override
  public CodeBlock inputGradient(DenseContext c) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final float[] p = parameters");
    code.beginControlFlow(c.examples().loop("i"));
    code.addStatement("final float[] dz = $L[i]", c.names().gradients());
    for (int j = 0; j < c.outputs(); j++) {
      code.addStatement("final float dz$L = dz[$L]", j, j);
    }
    code.addStatement("final float[] dx = $L[i]", c.inputGradients());
    for (int k = 0; k < c.inputs(); k++) {
      String sum = "0f";
      for (int j = 0; j < c.outputs(); j++) {
        String product = c.elements().multiplyAdd("dz" + j, "p[" + c.weight(k, j) + "]", sum);
        code.addStatement(j == 0 ? "float dx$L = $L" : "dx$L = $L", k, product);
        sum = "dx" + k;
      }
      code.addStatement("dx[$L] = dx$L", k, k);
    }
    return code.endControlFlow().build();
  }
}
