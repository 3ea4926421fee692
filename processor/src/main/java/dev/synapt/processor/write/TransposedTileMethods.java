package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the methods that multiply a transposed matrix by another one in vectors, for the gradients
 * of weights: {@link VectorTileMethods} with the terms down the rows of both. The smaller tiles of
 * wide layers read columns of x, which are copied once for all panels: rows are pages apart.
 */
final class TransposedTileMethods {
  /**
   * Rows of a transposed product, whose factors stand side by side and need one address: 28 sums
   * and two vectors in 32 registers. The same shape runs at 113 GFLOP/s on JDK 17 and 112 on 25
   * with 14 rows, at 107 and 106 with 13, and at 90 with 12 and less.
   */
  private static final VectorTile WIDE = VectorTile.of(14);

  private static final VectorTile WIDE_ONE_VECTOR = VectorTile.ofOneVector(14);
  private static final VectorTile NARROW = VectorTile.of(VectorTile.NARROW);

  private final Elements elements;

  TransposedTileMethods(Elements elements) {
    this.elements = elements;
  }

  /**
   * {@code G = A^T D} and its tiles.
   *
   * @param fromRows whether a layer reads rows of A
   * @param fromColumns whether a layer reads columns of A, copied before
   */
  List<MethodSpec> multiplyTransposed(boolean fromRows, boolean fromColumns) {
    List<MethodSpec> methods = new ArrayList<>();
    if (fromRows) {
      methods.add(loopOverRows());
    }
    if (fromColumns) {
      methods.add(loopOverColumns());
      methods.add(copyColumns());
    }
    methods.add(wideTiles());
    methods.add(transposedRows(WIDE));
    methods.add(transposedRows(WIDE_ONE_VECTOR));
    if (fromRows) {
      methods.add(transposedRows(NARROW));
    }
    if (fromColumns) {
      methods.add(rowsOfLines());
    }
    return methods;
  }

  private static MethodSpec.Builder product(String name) {
    return VectorTile.method(name)
        .addParameter(float[][].class, "a")
        .addParameter(float[].class, "d")
        .addParameter(int.class, "count")
        .addParameter(float[].class, "g")
        .addParameter(int.class, "at")
        .addParameter(int.class, "width")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to");
  }

  private static MethodSpec loopOverRows() {
    return product("multiplyTransposed")
        .addJavadoc(
            "Rows {@code from} to {@code to} of {@code G = A^T D}: A [count, ..],\n"
                + "D [count, width] in panels, G [.., width] in g.")
        .addCode(openNarrowTiles())
        .addStatement("final int place = at + row * width")
        .beginControlFlow("for (int j = 0; j < width; j += PANEL)")
        .addCode(VectorTile.findColumns())
        .addStatement(
            "$L(a, row, d, j * count, count,$Wg, width, place + left, place + right)",
            NARROW.name("RowsTransposed"))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private static MethodSpec loopOverColumns() {
    return product("multiplyColumns")
        .addJavadoc(
            "Rows {@code from} to {@code to} of {@code G = A^T D}: A [count, ..],\n"
                + "D [count, width] in panels, G [.., width] in g. Five columns of A at a time are\n"
                + "copied to lines, which all panels read.")
        .addParameter(float[][].class, "lines")
        .addComment("Where no other part writes, as its rows begin at least 28 rows from here.")
        .addStatement("final int line = from / $L", NARROW.rows())
        .addCode(openNarrowTiles())
        .addStatement("copyColumns(a, count, row, lines, line)")
        .addStatement("final int place = at + row * width")
        .beginControlFlow("for (int j = 0; j < width; j += PANEL)")
        .addCode(VectorTile.findColumns())
        .addStatement(
            "$L(lines, line, d, j * count, count,$Wg, width, place + left, place + right)",
            NARROW.name("Lines"))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  /** Loops over tiles of few rows, from {@code row} on. */
  private static CodeBlock openNarrowTiles() {
    return CodeBlock.builder()
        .addStatement("int k = WIDE ? wideTiles(a, d, count, g, at, width, from, to) : from")
        .add("// The last rows overlap those before them.\n")
        .beginControlFlow("for (; k < to; k += $L)", NARROW.rows())
        .addStatement("final int row = Math.min(k, to - $L)", NARROW.rows())
        .build();
  }

  private static MethodSpec wideTiles() {
    return product("wideTiles")
        .addJavadoc(
            "As many of the rows as are done by large tiles; returns the first of the rest.")
        .returns(int.class)
        .addStatement("int k = from")
        .beginControlFlow(
            "while (to - from >= $L && to - k > $L)", WIDE.rows(), 2 * VectorTile.NARROW)
        .addStatement("final int row = Math.min(k, to - $L)", WIDE.rows())
        .addStatement("final int place = at + row * width")
        .beginControlFlow("for (int j = 0; j < width; j += PANEL)")
        .addCode(VectorTile.findColumns())
        .beginControlFlow("if (left == right)")
        .addStatement(
            "$L(a, row, d, j * count, count, PANEL,$Wg, width, place + left)",
            WIDE_ONE_VECTOR.name("RowsTransposed"))
        .nextControlFlow("else")
        .addStatement(
            "$L(a, row, d, j * count, count, PANEL,$Wg, width, place + left, place + right)",
            WIDE.name("RowsTransposed"))
        .endControlFlow()
        .endControlFlow()
        .addStatement("k = row + $L", WIDE.rows())
        .endControlFlow()
        .addStatement("return k")
        .build();
  }

  private static MethodSpec copyColumns() {
    MethodSpec.Builder method =
        VectorTile.method("copyColumns")
            .addJavadoc(
                "$L columns from {@code first} on, to lines from {@code line} on.",
                VectorTile.capital(NARROW.count()))
            .addParameter(float[][].class, "a")
            .addParameter(int.class, "count")
            .addParameter(int.class, "first")
            .addParameter(float[][].class, "lines")
            .addParameter(int.class, "line");
    NARROW.eachRow(
        r -> method.addStatement("final float[] line$L = lines[$L]", r, Index.of("line").plus(r)));
    method
        .beginControlFlow("for (int i = 0; i < count; i++)")
        .addStatement("final float[] x = a[i]");
    NARROW.eachRow(r -> method.addStatement("line$L[i] = x[$L]", r, Index.of("first").plus(r)));
    return method.endControlFlow().build();
  }

  private MethodSpec transposedRows(VectorTile tile) {
    return tile(
        tile,
        "RowsTransposed",
        "$L rows from {@code row} on, $L of columns:\n"
            + "depth lines of a panel of d"
            + (tile.rows() == VectorTile.NARROW ? "." : ", step numbers each."),
        TileFactors.IN_COLUMNS);
  }

  private MethodSpec rowsOfLines() {
    return tile(
        NARROW,
        "Lines",
        "$L rows, $L of columns, with the factors of each in a\n"
            + "line of a: depth lines of a panel of d.",
        TileFactors.IN_ROWS);
  }

  /**
   * A tile. Where its results go, which it needs behind its loop alone, comes last: see {@link
   * VectorTileMethods}.
   */
  private MethodSpec tile(VectorTile tile, String name, String javadoc, TileFactors factors) {
    MethodSpec.Builder method =
        VectorTile.method(tile.name(name))
            .addJavadoc(javadoc, VectorTile.capital(tile.count()), tile.vectors())
            .addJavadoc("\nThe first row goes to $L in g.", String.join(" and ", tile.columns()))
            .addParameter(float[][].class, "a")
            .addParameter(int.class, factors == TileFactors.IN_ROWS ? "line" : "row")
            .addParameter(float[].class, "d")
            .addParameter(int.class, "panel")
            .addParameter(int.class, "depth");
    if (tile.rows() != VectorTile.NARROW) {
      method.addParameter(int.class, "step");
    }
    method.addParameter(float[].class, "g").addParameter(int.class, "width");
    tile.eachColumn(column -> method.addParameter(int.class, column));
    method.addCode(tile.startAtZero());
    if (factors == TileFactors.IN_ROWS) {
      tile.eachRow(
          r -> method.addStatement("final float[] a$L = a[$L]", r, Index.of("line").plus(r)));
    }
    method.addCode(tile.addTerms("d", factors, elements));
    tile.eachSum(
        (column, r) ->
            method.addStatement(
                "$L.intoArray(g, $L$L)",
                VectorTile.sum(column, r),
                column,
                r == 0 ? "" : r == 1 ? " + width" : " + " + r + " * width"));
    return method.build();
  }
}
