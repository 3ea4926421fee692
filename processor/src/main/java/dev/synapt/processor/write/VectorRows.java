package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.expr.Expr;
import dev.synapt.processor.write.LaneFormula.Place;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A loop of vectors over rows for a formula with elementary functions, as a method that all layers
 * of a network have in common: C2 takes its time for each copy. 20-64-64-64-64-1 with GELU trains
 * its first 4,000 steps in 1.9 s so, and in 3.2 s with a copy in every layer (JDK 17, Zen 4).
 *
 * @param name the name of the method
 * @param what what it computes, in words
 * @param formula the same
 * @param arrays the row that has each variable of the formula; the last has the results
 */
record VectorRows(String name, String what, Expr formula, List<Row> arrays) {
  /**
   * A row of a layer.
   *
   * @param variable what the formula calls its values; empty where it does not read them
   * @param array what the method calls it
   */
  record Row(String variable, String array) {
    static Row of(String name) {
      return new Row(name, name);
    }
  }

  /** The same for some rows of a batch. */
  MethodSpec ofBatch() {
    MethodSpec.Builder method = method();
    arrays.forEach(row -> method.addParameter(float[][].class, row.array() + "Rows"));
    method
        .addParameter(int.class, "width")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .beginControlFlow("for (int i = from; i < to; i++)");
    arrays.forEach(row -> method.addStatement("final float[] $1L = $1LRows[i]", row.array()));
    return method.addCode(loop()).endControlFlow().build();
  }

  /** The same for one row. */
  MethodSpec ofOne() {
    MethodSpec.Builder method = method();
    arrays.forEach(row -> method.addParameter(float[].class, row.array()));
    return method.addParameter(int.class, "width").addCode(loop()).build();
  }

  private MethodSpec.Builder method() {
    return VectorTile.method(name)
        .addJavadoc("{@code $L}, of whole vectors: also of values behind the last.", what);
  }

  /** The call for some rows of a batch, in the order of {@link #arrays}. */
  CodeBlock call(List<String> rows, int width, Span examples) {
    String arguments = String.join(", ", rows);
    return CodeBlock.builder()
        .addStatement("$L($L, $L, $L, $L)", name, arguments, width, examples.from(), examples.to())
        .build();
  }

  /** The call for one row. */
  CodeBlock call(String row, int width) {
    return CodeBlock.builder().addStatement("$L($L, $L)", name, row, width).build();
  }

  private CodeBlock loop() {
    Place target = Place.of(arrays.get(arrays.size() - 1).array());
    return VectorFormula.over(
        "0",
        "width",
        new LaneFormula(
            target,
            formula,
            arrays.stream()
                .filter(row -> !row.variable().isEmpty())
                .collect(Collectors.toMap(Row::variable, row -> Place.of(row.array())))));
  }
}
