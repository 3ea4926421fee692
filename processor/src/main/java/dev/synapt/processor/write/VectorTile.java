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

  /** The vector of sums of a row at a column: l0. */
  static String sum(String column, int row) {
    return column.substring(0, 1) + row;
  }

  /** Where two vectors of columns begin; the last ones overlap, so that none is too short. */
  static CodeBlock findColumns() {
    return CodeBlock.builder()
        .addStatement("final int left = Math.min(j, width - LANES)")
        .addStatement("final int right = Math.min(j + LANES, width - LANES)")
        .build();
  }

  /** Adds all terms to the sums: those of row r are a line of the panel times a number of ar. */
  CodeBlock addTerms(Elements elements) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (rows != NARROW) {
      return code.beginControlFlow("for (int k = 0, w = panel; k < depth; k++, w += step)")
          .add(addTerm("k", "w", "", elements))
          .endControlFlow()
          .build();
    }
    // A loop over one term is unrolled by JDK 25, and its sums do not stay in registers: 120 x 784
    // x 512 runs at 35 GFLOP/s. With a constant step half of them are lost as well: 53 GFLOP/s.
    // Over three terms: 21. Over two, on JDK 17 and 25: 97 (Zen 3, peak about 100).
    return code.addStatement("int k = 0")
        .addStatement("int w = panel")
        .add("// Two terms at a time: C2 would unroll a shorter loop, out of registers.\n")
        .beginControlFlow("for (; k < depth - 1; k += 2, w += 2 * step)")
        .add(addTerm("k", "w", "", elements))
        .add(addTerm("k + 1", "w + step", "Next", elements))
        .endControlFlow()
        .beginControlFlow("if (k < depth)")
        .add(addTerm("k", "w", "", elements))
        .endControlFlow()
        .build();
  }

  private CodeBlock addTerm(String k, String w, String suffix, Elements elements) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int v = 0; v < columns.size(); v++) {
      code.addStatement(
          "final $T $L = $T.fromArray(SPECIES, b, $L)",
          FLOAT_VECTOR,
          line(columns.get(v), suffix),
          FLOAT_VECTOR,
          v == 0 ? w : w + " + LANES");
    }
    eachRow(
        row -> {
          String x = "x" + row + suffix;
          code.addStatement(
              "final $1T $2L = $1T.broadcast(SPECIES, a$3L[$4L])", FLOAT_VECTOR, x, row, k);
          eachColumn(
              column -> {
                String sum = sum(column, row);
                code.addStatement(
                    "$L = $L", sum, elements.multiplyAddVectors(x, line(column, suffix), sum));
              });
        });
    return code.build();
  }

  /** A vector of a line of the panel: l. */
  private static String line(String column, String suffix) {
    return column.substring(0, 1) + suffix;
  }

  static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }
}
