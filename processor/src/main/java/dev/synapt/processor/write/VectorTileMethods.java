package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;

/**
 * Writes the methods that multiply matrices in vectors, once for all layers of a class: the tiles,
 * whose sums stay in registers, and the loops over them.
 *
 * <p>Sizes are arguments. As constants they gain nothing in tiles of this length: 106 GFLOP/s
 * against 104 for 36 x 784 x 128 on JDK 17, 107 against 116 on 25. So one set of tiles serves all
 * layers, warms up once, and the source does not grow with their number.
 *
 * @param results where they put their sums
 */
record VectorTileMethods(TileResults results, Elements elements) {
  /**
   * Rows of a product: two vectors for each are 16 sums. On a Zen 4 with a peak of 118 GFLOP/s, 128
   * x 784 x 128 runs at 114 GFLOP/s on JDK 17 and 110 on 25 with 8 rows, and at 86 and 115 with 12,
   * whose addresses JDK 17 keeps in memory.
   */
  private static final VectorTile WIDE = VectorTile.of(8);

  private static final VectorTile WIDE_ONE_VECTOR = VectorTile.ofOneVector(8);
  private static final VectorTile NARROW = VectorTile.of(VectorTile.NARROW);

  /** {@code C = start + A B} and its tiles. */
  List<MethodSpec> multiply() {
    return List.of(loops(), rows(WIDE), rows(WIDE_ONE_VECTOR), rows(NARROW));
  }

  private MethodSpec loops() {
    MethodSpec.Builder method =
        VectorTile.method("multiply")
            .addJavadoc(
                "Rows {@code first} to {@code last} of {@code C = start + A B}: A [.., depth],\n"
                    + "B [depth, width] in panels, $L. Terms are added in ascending order.",
                results.comment)
            .addParameter(float[].class, "start")
            .addParameter(float[][].class, "a")
            .addParameter(float[].class, "b")
            .addParameter(int.class, "depth")
            .addParameter(int.class, "width");
    results.addParameters(method);
    method.addParameter(int.class, "first").addParameter(int.class, "last");
    return method.addCode(results == TileResults.ROWS ? panelByPanel() : rowByRow()).build();
  }

  /** A panel of weights is long: all rows are multiplied by it before the next one. */
  private CodeBlock panelByPanel() {
    return CodeBlock.builder()
        .beginControlFlow("for (int j = 0; j < width; j += 2 * LANES)")
        .add(VectorTile.findColumns())
        .addStatement("int i = first")
        .beginControlFlow("for (; left == right && i <= last - $1L; i += $1L)", WIDE.rows())
        .add(call(WIDE_ONE_VECTOR))
        .endControlFlow()
        .beginControlFlow("for (; WIDE && i <= last - $1L; i += $1L)", WIDE.rows())
        .add(call(WIDE))
        .endControlFlow()
        .beginControlFlow("for (; i < last; i += $L)", NARROW.rows())
        .add(call(NARROW))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  /**
   * A panel of the gradients of a batch is short, and the results are many: their rows are written
   * from left to right. 784 x 128 x 512 runs at 87 GFLOP/s, and at 80 panel by panel (JDK 17 and
   * 25, Zen 3).
   */
  private CodeBlock rowByRow() {
    return CodeBlock.builder()
        .addStatement("int i = first")
        .beginControlFlow("for (; WIDE && i <= last - $1L; i += $1L)", WIDE.rows())
        .beginControlFlow("for (int j = 0; j < width; j += 2 * LANES)")
        .add(VectorTile.findColumns())
        .beginControlFlow("if (left == right)")
        .add(call(WIDE_ONE_VECTOR))
        .nextControlFlow("else")
        .add(call(WIDE))
        .endControlFlow()
        .endControlFlow()
        .endControlFlow()
        .beginControlFlow("for (; i < last; i += $L)", NARROW.rows())
        .beginControlFlow("for (int j = 0; j < width; j += 2 * LANES)")
        .add(VectorTile.findColumns())
        .add(call(NARROW))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private CodeBlock call(VectorTile tile) {
    return CodeBlock.builder()
        .addStatement(
            "$L(start, a, b, j * depth, depth, 2 * LANES,$W$L, $L, i$L)",
            tile.name("Rows"),
            String.join(", ", tile.columns()),
            results.arguments,
            isLast(tile) ? ", last - 1" : "")
        .build();
  }

  private MethodSpec rows(VectorTile tile) {
    MethodSpec.Builder method =
        VectorTile.method(tile.name("Rows"))
            .addJavadoc(
                "$L rows from i, $L of columns: depth lines of a panel of b, step numbers each.$L",
                VectorTile.capital(tile.count()),
                tile.vectors(),
                isLast(tile) ? "\nRows beyond the last are the last once more." : "")
            .addParameter(float[].class, "start")
            .addParameter(float[][].class, "a")
            .addParameter(float[].class, "b")
            .addParameter(int.class, "panel")
            .addParameter(int.class, "depth")
            .addParameter(int.class, "step");
    tile.eachColumn(column -> method.addParameter(int.class, column));
    results.addTileParameters(method);
    method.addParameter(int.class, "i");
    if (isLast(tile)) {
      method.addParameter(int.class, "last");
      tile.eachRow(
          r -> {
            if (r > 0) {
              method.addStatement("final int i$1L = Math.min(i + $1L, last)", r);
            }
          });
    }
    tile.eachRow(
        r ->
            tile.eachColumn(
                column ->
                    method.addStatement(
                        "$T $L = $L",
                        VectorTile.FLOAT_VECTOR,
                        VectorTile.sum(column, r),
                        r == 0 ? start(column) : CodeBlock.of(VectorTile.sum(column, 0)))));
    tile.eachRow(r -> method.addStatement("final float[] a$L = a[$L]", r, index(tile, r)));
    method.addCode(tile.addTerms(elements));
    tile.eachRow(r -> method.addCode(results.store(tile, r, index(tile, r))));
    return method.build();
  }

  private static CodeBlock start(String column) {
    return CodeBlock.of("$T.fromArray(SPECIES, start, $L)", VectorTile.FLOAT_VECTOR, column);
  }

  /** The smaller tile takes what remains, which need not fill it. */
  private static boolean isLast(VectorTile tile) {
    return tile.rows() == VectorTile.NARROW;
  }

  private static String index(VectorTile tile, int r) {
    return r == 0 ? "i" : isLast(tile) ? "i" + r : "i + " + r;
  }
}
