package dev.synapt.processor.write;

import com.palantir.javapoet.MethodSpec;
import java.util.List;

/**
 * Writes the methods that give the gradient of a narrow layer's weights transposed, with inputs in
 * the lanes: as {@link TransposedTileMethods}, but a row of results is a unit, and rows of x are
 * read where they are. Units need no padding so. A thread has a longest vector of inputs at least:
 * {@link dev.synapt.network.Part} leaves 28 of them together.
 */
final class ColumnTileMethods {
  private static final VectorTile TILE = VectorTile.of(VectorTile.NARROW);

  private final Elements elements;

  ColumnTileMethods(Elements elements) {
    this.elements = elements;
  }

  /** {@code G^T = D^T A} and its tile. */
  List<MethodSpec> multiplyToColumns() {
    return List.of(loop(), tile());
  }

  private static MethodSpec loop() {
    return VectorTile.method("multiplyToColumns")
        .addJavadoc(
            "Columns {@code from} to {@code to} of {@code G = D^T A}: D [count, ..], A [count, ..],\n"
                + "with a row of G for each column of D. The last rows and vectors of columns overlap\n"
                + "those before them.")
        .addParameter(float[][].class, "d")
        .addParameter(float[][].class, "a")
        .addParameter(int.class, "count")
        .addParameter(float[][].class, "g")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .beginControlFlow("for (int k = 0; k < g.length; k += $L)", TILE.rows())
        .addStatement("final int row = Math.min(k, g.length - $L)", TILE.rows())
        .beginControlFlow("for (int j = from; j < to; j += PANEL)")
        .addStatement("final int left = Math.min(j, to - VECTOR)")
        .addStatement("final int right = Math.min(j + VECTOR, to - VECTOR)")
        .addStatement("$L(d, a, count, g, row, left, right)", TILE.name("RowsOfColumns"))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private MethodSpec tile() {
    MethodSpec.Builder method =
        VectorTile.method(TILE.name("RowsOfColumns"))
            .addJavadoc(
                "$L rows from {@code row} on, $L of columns: depth rows of a and b.",
                VectorTile.capital(TILE.count()),
                TILE.vectors())
            .addParameter(float[][].class, "a")
            .addParameter(float[][].class, "b")
            .addParameter(int.class, "depth")
            .addParameter(float[][].class, "g")
            .addParameter(int.class, "row");
    TILE.eachColumn(column -> method.addParameter(int.class, column));
    method.addCode(TILE.startAtZero());
    method.addCode(TILE.addTerms("b", TileTerms.IN_ROWS, TileFactors.IN_COLUMNS, elements));
    TILE.eachSum(
        (column, r) ->
            method.addStatement(
                "$L.intoArray(g[$L], $L)",
                VectorTile.sum(column, r),
                Index.of("row").plus(r),
                column));
    return method.build();
  }
}
