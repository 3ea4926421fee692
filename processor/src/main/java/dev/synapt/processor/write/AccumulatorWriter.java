package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.plan.LoopShape.Accumulators;
import dev.synapt.processor.write.Sums.Example;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Several results at a time, each in a local variable of its own: for layers too large to be
 * written out and too narrow for row kernels.
 */
final class AccumulatorWriter implements ProductWriter {
  private final int width;
  private final List<Example> examples;

  /** For one example at a time. */
  AccumulatorWriter(int width) {
    this.width = width;
    this.examples = Example.ALONE;
  }

  AccumulatorWriter(Accumulators shape) {
    this.width = shape.width();
    this.examples = Example.several(shape.examples());
  }

  /** {@code z = x W + b}, each z_j one chain over ascending k. */
  @Override
  public CodeBlock forward(DenseContext c) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(c.source().prologue());
    code.addStatement("final float[] p = parameters");
    openExamples(code, c);
    for (Example e : examples) {
      code.add(c.source().open(e.index(), e.suffix()));
    }
    code.add(sums(c, e -> c.sums() + "[" + e.index() + "]"));
    return code.endControlFlow().build();
  }

  /** The same for one example in an array. */
  CodeBlock example(DenseContext c) {
    return CodeBlock.builder()
        .addStatement("final float[] p = parameters")
        .add(sums(c, e -> c.sums()))
        .build();
  }

  /**
   * All sums of one example, in local variables.
   *
   * @param name what their names begin with
   * @param x the array with the inputs
   */
  static CodeBlock inLocals(DenseContext c, String name, String x) {
    Sums sums = new Sums(name, Example.ALONE, c.outputs());
    return addAll(c, sums, Index.of(0), (e, k) -> x + "[" + k + "]");
  }

  /**
   * Declares some sums, from a unit on, and adds all terms to them: for single units of several
   * examples two terms a round, as the index of each example costs as much as its multiply-add.
   * Nanoseconds for 32 examples of 100-1 with one and two, JDK 17 and 25 (Zen 4): 747 and 641, 651
   * and 660.
   */
  private static CodeBlock addAll(
      DenseContext c, Sums sums, Index from, BiFunction<Example, String, String> x) {
    Index bias = Index.of(c.names().biasOffset()).plus(from);
    int terms = c.outputs() == 1 && sums.examples().size() > 1 ? 2 : 1;
    int left = c.inputs() % terms;
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(sums.declare(n -> c.plan().hasBias() ? "p[" + bias.plus(n) + "]" : "0f"));
    code.beginControlFlow(
        "for (int k = 0, w = $L; k < $L; $L, $L)",
        Index.of(c.names().weightsOffset()).plus(from),
        c.inputs() - left,
        step("k", terms),
        step("w", terms * c.outputs()));
    code.add(addTerm(c, sums, "wk", e -> x.apply(e, "k"), Index.of("w")));
    if (terms > 1) {
      code.add(addTerm(c, sums, "wNext", e -> x.apply(e, "k + 1"), Index.of("w").plus(1)));
    }
    code.endControlFlow();
    if (left > 0) {
      int last = c.inputs() - 1;
      Index weight = Index.of(c.names().weightsOffset()).plus(last);
      code.add(addTerm(c, sums, "wLast", e -> x.apply(e, "" + last), weight));
    }
    return code.build();
  }

  private static CodeBlock addTerm(
      DenseContext c, Sums sums, String name, Function<Example, String> x, Index weight) {
    return sums.add(c.elements(), "xk", name, x, n -> "p[" + weight.plus(n) + "]");
  }

  private static String step(String variable, int step) {
    return step == 1 ? variable + "++" : variable + " += " + step;
  }

  private CodeBlock sums(DenseContext c, Function<Example, String> target) {
    CodeBlock.Builder code = CodeBlock.builder();
    inBlocks(
        code,
        c.outputs(),
        "j",
        (from, size) -> {
          Sums sums = new Sums("z", examples, size);
          code.add(addAll(c, sums, from, (e, k) -> c.source().element(e.suffix(), k)));
          code.add(sums.store((e, n) -> target.apply(e) + "[" + from.plus(n) + "]"));
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
          Sums sums = new Sums("g", Example.ALONE, size);
          code.add(sums.declare(n -> "0f"));
          code.beginControlFlow("for (int i = 0; i < count; i++)");
          code.add(c.source().open("i", ""));
          code.addStatement("final float[] dz = $L[i]", c.names().gradients());
          code.add(
              sums.add(
                  c.elements(),
                  "xk",
                  "wk",
                  e -> c.source().element("", "k"),
                  n -> "dz[" + from.plus(n) + "]"));
          code.endControlFlow();
          code.add(sums.store((e, n) -> "g[" + Index.of("w").plus(from).plus(n) + "]"));
        });
    code.endControlFlow();
    if (c.plan().hasBias()) {
      code.add(c.withLastRows(biasGradient(c)));
    }
    return code.build();
  }

  /** {@code db = sum dz} over the examples, in their order; g are the gradients. */
  CodeBlock biasGradient(DenseContext c) {
    CodeBlock.Builder code = CodeBlock.builder();
    Index bias = Index.of(c.names().biasOffset());
    inBlocks(
        code,
        c.outputs(),
        "j",
        (from, size) -> {
          Sums sums = new Sums("db", Example.ALONE, size);
          code.add(sums.declare(n -> "0f"));
          code.beginControlFlow("for (int i = 0; i < count; i++)");
          code.addStatement("final float[] dz = $L[i]", c.names().gradients());
          for (int n = 0; n < size; n++) {
            code.addStatement("db$L += dz[$L]", n, from.plus(n));
          }
          code.endControlFlow();
          code.add(sums.store((e, n) -> "g[" + bias.plus(from).plus(n) + "]"));
        });
    return code.build();
  }

  /** {@code dx = dz W^T}, each dx_k one chain over ascending j. */
  @Override
  public CodeBlock inputGradient(DenseContext c) {
    Index weights = Index.of(c.names().weightsOffset());
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final float[] p = parameters");
    openExamples(code, c);
    for (Example e : examples) {
      code.addStatement(
          "final float[] dz$L = $L[$L]", e.suffix(), c.names().gradients(), e.index());
    }
    inBlocks(
        code,
        c.inputs(),
        "k",
        (from, size) -> {
          Sums sums = new Sums("dx", examples, size);
          code.add(sums.declare(n -> "0f"));
          Index start = weights.plus(from.times(c.outputs()));
          code.beginControlFlow("for (int j = 0, w = $L; j < $L; j++, w++)", start, c.outputs());
          code.add(
              sums.add(
                  c.elements(),
                  "dzj",
                  "wj",
                  e -> "dz" + e.suffix() + "[j]",
                  n -> "p[" + Index.of("w").plus(n * c.outputs()) + "]"));
          code.endControlFlow();
          code.add(
              sums.store(
                  (e, n) -> c.inputGradients() + "[" + e.index() + "][" + from.plus(n) + "]"));
        });
    return code.endControlFlow().build();
  }

  /** A loop over one example at a time, or over several of which each sum is independent. */
  private void openExamples(CodeBlock.Builder code, DenseContext c) {
    Span span = c.examples();
    if (examples.size() == 1) {
      code.beginControlFlow(span.loop("i"));
      return;
    }
    code.beginControlFlow(span.groups("i", 1, examples.size()));
    code.add("// In place of an example that is missing, the last one is computed again.\n");
    for (Example e : examples.subList(1, examples.size())) {
      code.addStatement(
          "final int $L = Math.min(i + $L, $L - 1)", e.index(), e.suffix(), span.to());
    }
  }

  /** Writes a loop over full blocks, then what remains. */
  private void inBlocks(CodeBlock.Builder code, int extent, String variable, Block block) {
    int width = Math.min(this.width, extent);
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

  /** Writes the results from a position on. */
  private interface Block {
    void write(Index from, int size);
  }
}
