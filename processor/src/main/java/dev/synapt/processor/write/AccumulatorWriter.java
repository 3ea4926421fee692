package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.function.IntFunction;

/**
 * Several results at a time, each in a local variable of its own: for layers too large to be
 * written out and too narrow for row kernels.
 */
final class AccumulatorWriter implements ProductWriter {
  private final int width;

  AccumulatorWriter(int width) {
    this.width = width;
  }

  /** {@code z = x W + b}, each z_j one chain over ascending k. */
  @Override
  public CodeBlock forward(DenseContext c) {
    return CodeBlock.builder()
        .add(c.source().prologue())
        .addStatement("final float[] p = parameters")
        .beginControlFlow(c.examples().loop("i"))
        .add(c.source().open("i", ""))
        .addStatement("final float[] z = $L[i]", c.sums())
        .add(sums(c, "z"))
        .endControlFlow()
        .build();
  }

  /** The same for one example in an array. */
  CodeBlock example(DenseContext c) {
    return CodeBlock.builder()
        .addStatement("final float[] p = parameters")
        .add(sums(c, c.sums()))
        .build();
  }

  private CodeBlock sums(DenseContext c, String target) {
    Index bias = Index.of(c.names().biasOffset());
    Index weights = Index.of(c.names().weightsOffset());
    CodeBlock.Builder code = CodeBlock.builder();
    inBlocks(
        code,
        c.outputs(),
        "j",
        (from, size) -> {
          declare(
              code,
              "z",
              size,
              n -> c.plan().hasBias() ? "p[" + bias.plus(from).plus(n) + "]" : "0f");
          code.beginControlFlow(
              "for (int k = 0, w = $L; k < $L; k++, w += $L)",
              weights.plus(from),
              c.inputs(),
              c.outputs());
          code.addStatement("final float xk = $L", c.source().element("", "k"));
          accumulate(
              code,
              "z",
              size,
              n -> c.elements().multiplyAdd("xk", "p[" + Index.of("w").plus(n) + "]", "z" + n));
          code.endControlFlow();
          store(code, "z", size, n -> target + "[" + from.plus(n) + "]");
        });
    return code.build();
  }

  /** {@code dW = x^T dz}, each dW_kj one chain over the examples. */
  @Override
  public CodeBlock weightGradient(DenseContext c) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(c.source().prologue());
    code.addStatement("final float[] g = gradients");
    Index weights = Index.of(c.names().weightsOffset());
    Span rows = c.rows();
    code.beginControlFlow(
        "for (int k = $L, w = $L; k < $L; k++, w += $L)",
        rows.from(),
        rows == Span.PART ? weights.plus(Index.of("from").times(c.outputs())) : weights,
        rows.to(),
        c.outputs());
    inBlocks(
        code,
        c.outputs(),
        "j",
        (from, size) -> {
          declare(code, "g", size, n -> "0f");
          code.beginControlFlow("for (int i = 0; i < count; i++)");
          code.add(c.source().open("i", ""));
          code.addStatement("final float xk = $L", c.source().element("", "k"));
          code.addStatement("final float[] dz = $L[i]", c.names().gradients());
          accumulate(
              code,
              "g",
              size,
              n -> c.elements().multiplyAdd("xk", "dz[" + from.plus(n) + "]", "g" + n));
          code.endControlFlow();
          store(code, "g", size, n -> "g[" + Index.of("w").plus(from).plus(n) + "]");
        });
    code.endControlFlow();
    if (c.plan().hasBias()) {
      code.add(c.withLastRows(biasGradient(c)));
    }
    return code.build();
  }

  /** {@code db = sum dz} over the examples, in their order. */
  private CodeBlock biasGradient(DenseContext c) {
    CodeBlock.Builder code = CodeBlock.builder();
    Index bias = Index.of(c.names().biasOffset());
    inBlocks(
        code,
        c.outputs(),
        "j",
        (from, size) -> {
          declare(code, "db", size, n -> "0f");
          code.beginControlFlow("for (int i = 0; i < count; i++)");
          code.addStatement("final float[] dz = $L[i]", c.names().gradients());
          for (int n = 0; n < size; n++) {
            code.addStatement("db$L += dz[$L]", n, from.plus(n));
          }
          code.endControlFlow();
          store(code, "db", size, n -> "g[" + bias.plus(from).plus(n) + "]");
        });
    return code.build();
  }

  /** {@code dx = dz W^T}, each dx_k one chain over ascending j. */
  @Override
  public CodeBlock inputGradient(DenseContext c) {
    Index weights = Index.of(c.names().weightsOffset());
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final float[] p = parameters");
    code.beginControlFlow(c.examples().loop("i"));
    code.addStatement("final float[] dz = $L[i]", c.names().gradients());
    code.addStatement("final float[] dx = $L[i]", c.inputGradients());
    inBlocks(
        code,
        c.inputs(),
        "k",
        (from, size) -> {
          declare(code, "dx", size, n -> "0f");
          Index start = weights.plus(from.times(c.outputs()));
          code.beginControlFlow("for (int j = 0, w = $L; j < $L; j++, w++)", start, c.outputs());
          code.addStatement("final float dzj = dz[j]");
          accumulate(
              code,
              "dx",
              size,
              n ->
                  c.elements()
                      .multiplyAdd(
                          "dzj", "p[" + Index.of("w").plus(n * c.outputs()) + "]", "dx" + n));
          code.endControlFlow();
          store(code, "dx", size, n -> "dx[" + from.plus(n) + "]");
        });
    return code.endControlFlow().build();
  }

  /** Writes a loop over full blocks, then what remains. */
  private void inBlocks(CodeBlock.Builder code, int extent, String variable, Block block) {
    int full = extent - extent % width;
    if (full == extent && full == width) {
      block.write(Index.of(0), width);
      return;
    }
    if (full == width) {
      Blocks.inBraces(code, () -> block.write(Index.of(0), width));
    } else {
      code.beginControlFlow("for (int $1L = 0; $1L < $2L; $1L += $3L)", variable, full, width);
      block.write(Index.of(variable), width);
      code.endControlFlow();
    }
    if (full < extent) {
      Blocks.inBraces(code, () -> block.write(Index.of(full), extent - full));
    }
  }

  private static void declare(
      CodeBlock.Builder code, String name, int count, IntFunction<String> start) {
    for (int n = 0; n < count; n++) {
      code.addStatement("float $L$L = $L", name, n, start.apply(n));
    }
  }

  private static void accumulate(
      CodeBlock.Builder code, String name, int count, IntFunction<String> sum) {
    for (int n = 0; n < count; n++) {
      code.addStatement("$L$L = $L", name, n, sum.apply(n));
    }
  }

  private static void store(
      CodeBlock.Builder code, String name, int count, IntFunction<String> target) {
    for (int n = 0; n < count; n++) {
      code.addStatement("$L = $L$L", target.apply(n), name, n);
    }
  }

  /** Writes the results from a position on. */
  private interface Block {
    void write(Index from, int size);
  }
}
