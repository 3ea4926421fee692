package dev.synapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.plan.LoopThresholds;
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

  /** The rows of the smaller tile. */
  static final int NARROW = LoopThresholds.TILE_ROWS;

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
      case 5 -> "five";
      case 8 -> "eight";
      case 14 -> "fourteen";
      default -> throw new IllegalStateException("No name for " + rows + " rows");
    };
  }

  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
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

  /** Opens the loop along a panel, with {@code w} at the line of its terms. */
  void openLoop(MethodSpec.Builder method, String index) {
    if (rows == NARROW) {
      // JDK 25 unrolls a counted loop: 120 x 784 x 512 ran at 35 GFLOP/s instead of 88 on a Zen 3.
      method.addStatement("final int end = panel + depth * step");
      method.addComment(
          "Not counted by $L: unrolled, its sums would not stay in registers.", index);
      method.beginControlFlow("for (int $1L = 0, w = panel; w < end; $1L++, w += step)", index);
    } else {
      method.beginControlFlow("for (int $1L = 0, w = panel; $1L < depth; $1L++, w += step)", index);
    }
  }

  /** The vectors of terms at {@code w} in a panel. */
  CodeBlock readTerms(String panels) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int v = 0; v < columns.size(); v++) {
      code.addStatement(
          "final $1T $2L = $1T.fromArray(SPECIES, $3L, $4L)",
          FLOAT_VECTOR,
          term(columns.get(v)),
          panels,
          v == 0 ? "w" : "w + LANES");
    }
    return code.build();
  }

  static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }
}
