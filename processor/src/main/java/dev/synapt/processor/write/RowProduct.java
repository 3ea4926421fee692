package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.plan.LoopShape.RowKernel;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code C[r] += sum_t factor(r, t) B[t]} for rows r of one width: four rows by two terms at a
 * time, then what remains. Every sum takes its terms in ascending order.
 */
abstract class RowProduct {
  /**
   * How far an index runs.
   *
   * @param variable its name
   * @param span from where to where
   * @param size the number of steps if it is known, else -1; if only a part of them is done, that
   *     begins with a whole group, and ends with one or with the last step
   */
  record Extent(String variable, Span span, int size) {
    static Extent of(String variable, int size) {
      return new Extent(variable, new Span("0", "" + size), size);
    }

    static Extent counted(String variable, Span span) {
      return new Extent(variable, span, -1);
    }

    /** Whether the last step is a number in the code. */
    boolean isKnown() {
      return span != Span.PART && size >= 0;
    }

    /** Whether steps may remain that are no whole group. */
    boolean hasRest(int group) {
      return size < 0 || size % group != 0;
    }
  }

  private final RowKernel shape;
  private final Extent rows;
  private final Extent terms;
  private final int width;
  private final Kernels kernels;

  RowProduct(RowKernel shape, Extent rows, Extent terms, int width, Kernels kernels) {
    this.shape = shape;
    this.rows = rows;
    this.terms = terms;
    this.width = width;
    this.kernels = kernels;
  }

  /** Declares a row of results, with its first value in it. */
  abstract void openRow(CodeBlock.Builder code, String row, String suffix);

  /** Declares what is needed of a term. */
  void openTerm(CodeBlock.Builder code, String term, String suffix) {}

  /** The variable of a row of results. */
  abstract String result(String suffix);

  /** The number that multiplies a row of terms for a row of results. */
  abstract String factor(String row, String rowSuffix, String term, String termSuffix);

  /** The row that is multiplied. */
  abstract String terms(String term, String termSuffix);

  CodeBlock write() {
    CodeBlock.Builder code = CodeBlock.builder();
    inSteps(code, rows, shape.rows(), (row, count) -> writeRows(code, row, count));
    return code.build();
  }

  private void writeRows(CodeBlock.Builder code, String row, int count) {
    for (int r = 0; r < count; r++) {
      openRow(code, plus(row, r), "" + r);
    }
    inSteps(
        code, terms, shape.depth(), (term, depth) -> writeKernel(code, row, count, term, depth));
  }

  private void writeKernel(CodeBlock.Builder code, String row, int count, String term, int depth) {
    for (int t = 0; t < depth; t++) {
      openTerm(code, plus(term, t), "" + t);
    }
    List<String> arguments = new ArrayList<>();
    for (int r = 0; r < count; r++) {
      arguments.add(result("" + r));
    }
    for (int t = 0; t < depth; t++) {
      arguments.add(terms(plus(term, t), "" + t));
    }
    for (int r = 0; r < count; r++) {
      for (int t = 0; t < depth; t++) {
        arguments.add(factor(plus(row, r), "" + r, plus(term, t), "" + t));
      }
    }
    CodeBlock call = arguments.stream().map(CodeBlock::of).collect(CodeBlock.joining(",$W"));
    code.addStatement("$L($L)", kernels.name(count, depth, width), call);
  }

  private static void inSteps(CodeBlock.Builder code, Extent extent, int step, Step body) {
    String v = extent.variable();
    if (!extent.isKnown()) {
      boolean hasRest = extent.hasRest(step);
      code.beginControlFlow(extent.span().groups(v, hasRest ? step : 1, step));
      body.write(v, step);
      code.endControlFlow();
      if (hasRest) {
        code.beginControlFlow(extent.span().rest(v, step));
        body.write(v, 1);
        code.endControlFlow();
      }
      return;
    }
    int full = extent.size() - extent.size() % step;
    if (full > 0) {
      code.beginControlFlow("for (int $1L = 0; $1L < $2L; $1L += $3L)", v, full, step);
      body.write(v, step);
      code.endControlFlow();
    }
    int rest = extent.size() - full;
    if (rest == 1) {
      Blocks.inBraces(code, () -> body.write("" + full, 1));
    } else if (rest > 1) {
      code.beginControlFlow("for (int $1L = $2L; $1L < $3L; $1L++)", v, full, extent.size());
      body.write(v, 1);
      code.endControlFlow();
    }
  }

  private static String plus(String index, int offset) {
    return offset == 0 ? index : index + " + " + offset;
  }

  private interface Step {
    void write(String index, int count);
  }
}
