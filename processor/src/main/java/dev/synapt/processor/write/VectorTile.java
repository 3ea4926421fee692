package dev.synapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.lang.model.element.Modifier;

/**
 * A piece of a matrix of results that stays in registers while its terms are added: some rows by
 * one or two vectors of columns, which begin at the variables {@code left} and {@code right}.
 *
 * @param rows how many rows
 * @param columns where its vectors begin
 */
record VectorTile(int rows, List<String> columns) {
  static final ClassName FLOAT_VECTOR = ClassName.get("jdk.incubator.vector", "FloatVector");

  /**
   * 8 sums, as many as keep both units of a core busy, for 16 registers and for what remains. With
   * 6 rows all 16 registers are taken, and C2 spills some of them: 44 to 97 GFLOP/s from run to
   * run, where 4 rows have 59 to 97.
   */
  static final int NARROW = 4;

  /** A tile of two vectors. */
  static VectorTile of(int rows) {
    return new VectorTile(rows, List.of("left", "right"));
  }

  /** A tile of one vector, for matrices that have no more columns. */
  static VectorTile ofOneVector(int rows) {
    return new VectorTile(rows, List.of("left"));
  }

  /** The name of its method, such as {@code eightRows}. */
  String name(String kind) {
    return count() + kind + (columns.size() == 1 ? "OneVector" : "");
  }

  /** How many rows, as a word. */
  String count() {
    return switch (rows) {
      case 4 -> "four";
      case 8 -> "eight";
      case 14 -> "fourteen";
      default -> throw new IllegalStateException("No name for " + rows + " rows");
    };
  }

  /** Its vectors, as words. */
  String vectors() {
    return columns.size() == 1 ? "a vector" : "two vectors";
  }

  void eachRow(IntConsumer action) {
    for (int row = 0; row < rows; row++) {
      action.accept(row);
    }
  }

  void eachColumn(Consumer<String> action) {
    columns.forEach(action);
  }

  /** The vector of terms at a column: l for left, r for right. */
  static String term(String column) {
    return column.substring(0, 1);
  }

  /** The vector of sums of a row at a column: l0. */
  static String sum(String column, int row) {
    return term(column) + row;
  }

  /** A term of every vector of a row. */
  CodeBlock accumulate(int row, String factor, Elements elements) {
    String x = "x" + row;
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final $1T $2L = $1T.broadcast(SPECIES, $3L)", FLOAT_VECTOR, x, factor);
    eachColumn(
        column -> {
          String sum = sum(column, row);
          code.addStatement("$L = $L", sum, elements.multiplyAddVectors(x, term(column), sum));
        });
    return code.build();
  }

  /** Where two vectors of columns begin; the last ones overlap, so that none is too short. */
  static CodeBlock findColumns() {
    return CodeBlock.builder()
        .addStatement("final int left = Math.min(j, width - LANES)")
        .addStatement("final int right = Math.min(j + LANES, width - LANES)")
        .build();
  }

  static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }
}
