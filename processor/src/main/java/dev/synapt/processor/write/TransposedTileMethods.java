package dev.synapt.processor.write;

import com.palantir.javapoet.MethodSpec;
import java.util.List;

/**
 * Writes the methods that multiply a transposed matrix by another one in vectors, for the gradients
 * of weights: {@link VectorTileMethods} with the terms down the rows of both.
 *
 * <p>Not from columns of x, copied for each batch. On a noisy Zen 3, 784-512-512-10 in batches of
 * 256 takes 11 to 15 % less time to train so (JDK 17 and 25), but 400-25-15-10 a fifth to a quarter
 * more on JDK 17, and 64-10 a sixth to a quarter more on 25. The copy takes 0.4 to 0.6 ns a number,
 * as long as a product with 16 columns.
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

  /** {@code G = A^T D} and its tiles. */
  List<MethodSpec> multiplyTransposed() {
    return List.of(
        loopOverRows(),
        transposedRows(WIDE),
        transposedRows(WIDE_ONE_VECTOR),
        transposedRows(NARROW));
  }

  private static MethodSpec loopOverRows() {
    return VectorTile.method("multiplyTransposed")
        .addJavadoc(
            "Rows {@code from} to {@code to} of {@code G = A^T D}: A [count, ..],\n"
                + "D [count, width] in panels, G [.., width] in g.")
        .addParameter(float[][].class, "a")
        .addParameter(float[].class, "d")
        .addParameter(int.class, "count")
        .addParameter(float[].class, "g")
        .addParameter(int.class, "at")
        .addParameter(int.class, "width")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .addStatement("int k = from")
        .addComment("The last rows overlap those before them, unless they are few.")
        .beginControlFlow(
            "while (WIDE && to - from >= $L && to - k > $L)", WIDE.rows(), 2 * VectorTile.NARROW)
        .addStatement("final int row = Math.min(k, to - $L)", WIDE.rows())
        .beginControlFlow("for (int j = 0; j < width; j += 2 * LANES)")
        .addCode(VectorTile.findColumns())
        .beginControlFlow("if (left == right)")
        .addStatement(
            "$L(a, d, j * count, count, 2 * LANES,$Wg, at, row, width, left)",
            WIDE_ONE_VECTOR.name("RowsTransposed"))
        .nextControlFlow("else")
        .addStatement(
            "$L(a, d, j * count, count, 2 * LANES,$Wg, at, row, width, left, right)",
            WIDE.name("RowsTransposed"))
        .endControlFlow()
        .endControlFlow()
        .addStatement("k = row + $L", WIDE.rows())
        .endControlFlow()
        .beginControlFlow("for (; k < to; k += $L)", NARROW.rows())
        .addStatement("final int row = Math.min(k, to - $L)", NARROW.rows())
        .beginControlFlow("for (int j = 0; j < width; j += 2 * LANES)")
        .addCode(VectorTile.findColumns())
        .addStatement(
            "$L(a, d, j * count, count, 2 * LANES,$Wg, at, row, width, left, right)",
            NARROW.name("RowsTransposed"))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private MethodSpec transposedRows(VectorTile tile) {
    MethodSpec.Builder method =
        VectorTile.method(tile.name("RowsTransposed"))
            .addJavadoc(
                "$L rows from {@code row} on, $L of columns:\ndepth lines of a panel of d, step numbers each.",
                VectorTile.capital(tile.count()),
                tile.vectors())
            .addParameter(float[][].class, "a")
            .addParameter(float[].class, "d")
            .addParameter(int.class, "panel")
            .addParameter(int.class, "depth")
            .addParameter(int.class, "step")
            .addParameter(float[].class, "g")
            .addParameter(int.class, "at")
            .addParameter(int.class, "row")
            .addParameter(int.class, "width");
    tile.eachColumn(column -> method.addParameter(int.class, column));
    tile.eachRow(
        r ->
            tile.eachColumn(
                column ->
                    method.addStatement(
                        "$1T $2L = $1T.zero(SPECIES)",
                        VectorTile.FLOAT_VECTOR,
                        VectorTile.sum(column, r))));
    method.addCode(tile.addTerms("d", TileFactors.IN_COLUMNS, elements));
    tile.eachRow(
        r -> {
          method.addStatement(
              "final int w$L = at + $L * width", r, r == 0 ? "row" : "(row + " + r + ")");
          tile.eachColumn(
              column ->
                  method.addStatement(
                      "$L.intoArray(g, w$L + $L)", VectorTile.sum(column, r), r, column));
        });
    return method.build();
  }
}
