package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.plan.LoopShape.ColumnKernel;
import dev.synapt.processor.plan.LoopThresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The gradient of the weights of a narrow layer, column by column: each is a row of its own while
 * the terms are added, in loops along the inputs that C2 vectorises. For that, the features of some
 * examples at a time are copied out of the data set, since C2 wants no offset in an index.
 */
final class ColumnKernelWriter implements WeightGradientWriter {
  private final ColumnKernel shape;

  ColumnKernelWriter(ColumnKernel shape) {
    this.shape = shape;
  }

  /** {@code dW = x^T dz}, each dW_kj one chain over the examples. */
  @Override
  public CodeBlock weightGradient(DenseContext c) {
    LayerNames names = c.names();
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(c.source().prologue());
    if (isFlat(c)) {
      code.addStatement("final float[][] rows = $L", names.inputRows());
    }
    code.addStatement("final float[][] columns = $L", names.transposedGradient());
    Blocks.overValues(
        code,
        c.outputs(),
        j ->
            code.addStatement(
                "$T.fill(columns[$L], $L, $L, 0f)",
                Arrays.class,
                j,
                c.rows().from(),
                c.rows().to()));
    code.beginControlFlow(Span.ALL.groups("i", shape.depth(), shape.depth()));
    addExamples(code, c, shape.depth());
    code.endControlFlow();
    code.beginControlFlow(Span.ALL.rest("i", shape.depth()));
    addExamples(code, c, 1);
    code.endControlFlow();
    code.addStatement("final float[] g = gradients");
    code.add(store(c));
    if (c.plan().hasBias()) {
      AccumulatorWriter sums = new AccumulatorWriter(LoopThresholds.ACCUMULATORS);
      code.add(c.withLastRows(sums.biasGradient(c)));
    }
    return code.build();
  }

  private static boolean isFlat(DenseContext c) {
    return c.source() instanceof Source.OfFlat;
  }

  /** The terms of some examples. */
  private void addExamples(CodeBlock.Builder code, DenseContext c, int terms) {
    for (int t = 0; t < terms; t++) {
      String i = Index.of("i").plus(t).toString();
      code.add(c.source().open(i, "" + t));
      if (isFlat(c)) {
        String at = c.rows() == Span.PART ? "at" + t + " + from" : "at" + t;
        code.addStatement(
            "$T.arraycopy(x, $L, rows[$L], $L, $L)",
            System.class,
            at,
            t,
            c.rows().from(),
            count(c.rows()));
      }
      code.addStatement("final float[] dz$L = $L[$L]", t, c.names().gradients(), i);
    }
    for (int j = 0; j < c.outputs(); j += shape.columns()) {
      addKernel(code, c, terms, j, Math.min(shape.columns(), c.outputs() - j));
    }
  }

  private static void addKernel(
      CodeBlock.Builder code, DenseContext c, int terms, int column, int columns) {
    List<String> arguments = new ArrayList<>();
    for (int j = column; j < column + columns; j++) {
      arguments.add("columns[" + j + "]");
    }
    for (int t = 0; t < terms; t++) {
      arguments.add(isFlat(c) ? "rows[" + t + "]" : "x" + t);
    }
    for (int j = column; j < column + columns; j++) {
      for (int t = 0; t < terms; t++) {
        arguments.add("dz" + t + "[" + j + "]");
      }
    }
    boolean isPart = c.rows() == Span.PART;
    if (isPart) {
      arguments.addAll(List.of("from", "to"));
    }
    CodeBlock list = arguments.stream().map(CodeBlock::of).collect(CodeBlock.joining(",$W"));
    String kernel =
        isPart
            ? c.kernels().nameOfPart(columns, terms)
            : c.kernels().name(columns, terms, c.inputs());
    code.addStatement("$L($L)", kernel, list);
  }

  /** Puts the columns where the gradients of the weights stand; a single one is in one piece. */
  private static CodeBlock store(DenseContext c) {
    Span rows = c.rows();
    Index weights = Index.of(c.names().weightsOffset());
    if (c.outputs() > 1) {
      return CodeBlock.builder()
          .addStatement(
              "$T.writeTransposed(columns, $L, $L, g, $L)",
              Types.ROWS,
              rows.from(),
              rows.to(),
              weights)
          .build();
    }
    return CodeBlock.builder()
        .addStatement(
            "$T.arraycopy(columns[0], $L, g, $L, $L)",
            System.class,
            rows.from(),
            rows == Span.PART ? weights.plus(Index.of("from")) : weights,
            count(rows))
        .build();
  }

  private static String count(Span rows) {
    return rows == Span.PART ? "to - from" : rows.to();
  }
}
