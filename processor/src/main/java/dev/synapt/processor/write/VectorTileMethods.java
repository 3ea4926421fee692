package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;

/**
 * Writes the methods that multiply matrices in vectors, once for all layers of a class: the tiles,
 * whose sums stay in registers, and the loops over them.
 *
 * <p>Sizes are arguments, but for the length of a panel's lines in the smaller tiles. As constants
 * they gain nothing in tiles of this length: 106 GFLOP/s against 104 for 36 x 784 x 128 on JDK 17,
 * 107 against 116 on 25. So one set of tiles serves all layers, warms up once, and the source does
 * not grow with their number.
 */
final class VectorTileMethods {
  /**
   * Rows of a product: two vectors for each are 16 sums. On a Zen 4 with a peak of 118 GFLOP/s, 128
   * x 784 x 128 runs at 114 GFLOP/s on JDK 17 and 110 on 25 with 8 rows, and at 86 and 115 with 12,
   * whose addresses JDK 17 keeps in memory.
   */
  private static final VectorTile WIDE = VectorTile.of(8);

  private static final VectorTile WIDE_ONE_VECTOR = VectorTile.ofOneVector(8);
  private static final VectorTile NARROW = VectorTile.of(VectorTile.NARROW);

  private final Elements elements;

  VectorTileMethods(Elements elements) {
    this.elements = elements;
  }

  /** {@code C = start + A B} and its tiles. */
  List<MethodSpec> multiply() {
    return List.of(loopOverPanels(), rows(WIDE), rows(WIDE_ONE_VECTOR), rows(NARROW));
  }

  private static MethodSpec loopOverPanels() {
    return VectorTile.method("multiply")
        .addJavadoc(
            "Rows {@code first} to {@code last} of {@code C = start + A B}: A [.., depth],\n"
                + "B [depth, width] in panels, C [.., width]. Terms are added in ascending order.")
        .addParameter(float[].class, "start")
        .addParameter(float[][].class, "a")
        .addParameter(float[].class, "b")
        .addParameter(int.class, "depth")
        .addParameter(int.class, "width")
        .addParameter(float[][].class, "c")
        .addParameter(int.class, "first")
        .addParameter(int.class, "last")
        .beginControlFlow("for (int j = 0; j < width; j += PANEL)")
        .addCode(VectorTile.findColumns())
        .addStatement("final int panel = j * depth")
        .addStatement("int i = first")
        .beginControlFlow("for (; left == right && i <= last - $1L; i += $1L)", WIDE.rows())
        .addStatement(
            "$L(start, a, b, panel, depth, PANEL, left, c, i)", WIDE_ONE_VECTOR.name("Rows"))
        .endControlFlow()
        .beginControlFlow("for (; WIDE && i <= last - $1L; i += $1L)", WIDE.rows())
        .addStatement("$L(start, a, b, panel, depth, PANEL,$Wleft, right, c, i)", WIDE.name("Rows"))
        .endControlFlow()
        .beginControlFlow("for (; i < last; i += $L)", NARROW.rows())
        .addStatement(
            "$L(start, a, b, panel, depth,$Wleft, right, c, i, last - 1,$Wleft, right)",
            NARROW.name("Rows"))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  /**
   * Rows in a tile. Where the columns of the smaller one go comes once more, at the end, and its
   * rows are counted anew behind the loop, so that neither left and right nor i1 to i4 are needed
   * over it. Else C2 keeps integers that it has no register for in registers of vectors ({@code
   * UseFPUForSpilling}), of which the tile has 16 and needs 13, and sums leave them: without strip
   * mining, as with the serial and the parallel collector, in most processes on JDK 17. For the
   * same reason an odd term comes first, not behind the loop. Microseconds a step of 700-260-30 in
   * batches of 48 and of 100-300-10, vectors of eight, serial collector, JDK 17: before 675 and
   * 153, now 541 and 107; with G1 550 and 107, 543 and 106 (Zen 4).
   */
  private MethodSpec rows(VectorTile tile) {
    boolean last = tile.rows() == VectorTile.NARROW;
    MethodSpec.Builder method =
        VectorTile.method(tile.name("Rows"))
            .addJavadoc(
                "$L rows from i, $L of columns: depth lines of a panel of b$L.$L",
                VectorTile.capital(tile.count()),
                tile.vectors(),
                last ? "" : ", step numbers each",
                last
                    ? "\nRows beyond the last are the last once more."
                        + " toLeft and toRight are left and right."
                    : "")
            .addParameter(float[].class, "start")
            .addParameter(float[][].class, "a")
            .addParameter(float[].class, "b")
            .addParameter(int.class, "panel")
            .addParameter(int.class, "depth");
    if (!last) {
      method.addParameter(int.class, "step");
    }
    tile.eachColumn(column -> method.addParameter(int.class, column));
    method.addParameter(float[][].class, "c").addParameter(int.class, "i");
    if (last) {
      method.addParameter(int.class, "last");
      method.addParameter(int.class, "toLeft");
      method.addParameter(int.class, "toRight");
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
    tile.eachRow(r -> method.addStatement("final float[] a$L = a[$L]", r, row(r, last)));
    method.addCode(tile.addTerms("b", TileFactors.IN_ROWS, elements));
    if (last) {
      method.addComment(
          "Not left, right and i1 to i4: C2 would keep them in registers that the sums need.");
    }
    tile.eachSum(
        (column, r) ->
            method.addStatement(
                "$L.intoArray(c[$L], $L)",
                VectorTile.sum(column, r),
                last && r > 0 ? "i + Math.min(" + r + ", last - i)" : row(r, false),
                last ? "to" + VectorTile.capital(column) : column));
    return method.build();
  }

  private static CodeBlock start(String column) {
    return CodeBlock.of("$T.fromArray(SPECIES, start, $L)", VectorTile.FLOAT_VECTOR, column);
  }

  private static String row(int r, boolean last) {
    return r == 0 ? "i" : last ? "i" + r : "i + " + r;
  }
}
