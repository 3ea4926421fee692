package dev.synapt.processor.write;

import com.palantir.javapoet.MethodSpec;
import java.util.List;

/**
 * Writes the methods that multiply matrices in vectors, once for all layers of a class: the tiles,
 * whose sums stay in registers, and the loops over them.
 *
 * <p>Sizes are arguments. As constants they gain nothing in tiles of this length: 106 GFLOP/s
 * against 104 for 36 x 784 x 128 on JDK 17, 107 against 116 on 25. So one set of tiles serves all
 * layers, warms up once, and the source does not grow with their number.
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
    return List.of(
        loopOverBlocks(), loopOverColumns(), rows(WIDE), rows(WIDE_ONE_VECTOR), rows(NARROW));
  }

  private static MethodSpec loopOverBlocks() {
    return VectorTile.method("multiply")
        .addJavadoc(
            "Rows {@code first} to {@code last} of {@code C = start + A B}: A [.., depth],\n"
                + "B [depth, width] in b, C [.., width]; start has a row for all, or one for each.\n"
                + "Every sum adds its terms in ascending order, a block of them at a time.")
        .addParameter(float[][].class, "start")
        .addParameter(float[][].class, "a")
        .addParameter(float[].class, "b")
        .addParameter(int.class, "at")
        .addParameter(int.class, "depth")
        .addParameter(int.class, "block")
        .addParameter(int.class, "width")
        .addParameter(float[][].class, "c")
        .addParameter(int.class, "first")
        .addParameter(int.class, "last")
        .addStatement("final int whole = width - width % (2 * LANES)")
        .beginControlFlow("for (int from = 0; from < depth; from += block)")
        .addStatement("final int to = Math.min(from + block, depth)")
        .addStatement(
            "multiply(from == 0 ? start : c, a, b, at, from, to, width, 0, whole, c, first, last)")
        .endControlFlow()
        .addComment("What remains overlaps columns that are done, so it starts anew.")
        .addStatement("multiply(start, a, b, at, 0, depth, width, whole, width, c, first, last)")
        .build();
  }

  private static MethodSpec loopOverColumns() {
    return VectorTile.method("multiply")
        .addJavadoc(
            "The terms {@code from} to {@code to} of the columns {@code begin} to {@code end}.")
        .addParameter(float[][].class, "start")
        .addParameter(float[][].class, "a")
        .addParameter(float[].class, "b")
        .addParameter(int.class, "at")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .addParameter(int.class, "width")
        .addParameter(int.class, "begin")
        .addParameter(int.class, "end")
        .addParameter(float[][].class, "c")
        .addParameter(int.class, "first")
        .addParameter(int.class, "last")
        .beginControlFlow("for (int j = begin; j < end; j += 2 * LANES)")
        .addCode(VectorTile.findColumns())
        .addStatement("int i = first")
        .beginControlFlow("for (; left == right && i <= last - $1L; i += $1L)", WIDE.rows())
        .addStatement(
            "$L(start, a, b, at, from, to, width, left, c, i)", WIDE_ONE_VECTOR.name("Rows"))
        .endControlFlow()
        .beginControlFlow("for (; WIDE && i <= last - $1L; i += $1L)", WIDE.rows())
        .addStatement("$L(start, a, b, at, from, to, width, left, right, c, i)", WIDE.name("Rows"))
        .endControlFlow()
        .beginControlFlow("for (; i < last; i += $L)", NARROW.rows())
        .addStatement(
            "$L(start, a, b, at, from, to, width, left, right, c, i, last - 1)",
            NARROW.name("Rows"))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private MethodSpec rows(VectorTile tile) {
    boolean last = tile.rows() == VectorTile.NARROW;
    MethodSpec.Builder method =
        VectorTile.method(tile.name("Rows"))
            .addJavadoc(
                "The terms {@code from} to {@code to} of $L rows from i, $L of columns.$L",
                tile.count(),
                tile.vectors(),
                last ? "\nRows beyond the last are the last once more." : "")
            .addParameter(float[][].class, "start")
            .addParameter(float[][].class, "a")
            .addParameter(float[].class, "b")
            .addParameter(int.class, "at")
            .addParameter(int.class, "from")
            .addParameter(int.class, "to")
            .addParameter(int.class, "width");
    tile.eachColumn(column -> method.addParameter(int.class, column));
    method.addParameter(float[][].class, "c").addParameter(int.class, "i");
    if (last) {
      method.addParameter(int.class, "last");
      tile.eachRow(
          r -> {
            if (r > 0) {
              method.addStatement("final int i$1L = Math.min(i + $1L, last)", r);
            }
          });
    }
    method.addStatement("final int top = start.length - 1");
    tile.eachRow(
        r -> {
          method.addStatement("final float[] s$L = start[Math.min($L, top)]", r, row(r, last));
          tile.eachColumn(
              column ->
                  method.addStatement(
                      "$1T $2L = $1T.fromArray(SPECIES, s$3L, $4L)",
                      VectorTile.FLOAT_VECTOR,
                      VectorTile.sum(column, r),
                      r,
                      column));
        });
    tile.eachRow(r -> method.addStatement("final float[] a$L = a[$L]", r, row(r, last)));
    method.beginControlFlow("for (int k = from, w = at + from * width; k < to; k++, w += width)");
    tile.eachColumn(
        column ->
            method.addStatement(
                "final $1T $2L = $1T.fromArray(SPECIES, b, w + $3L)",
                VectorTile.FLOAT_VECTOR,
                VectorTile.term(column),
                column));
    tile.eachRow(r -> method.addCode(tile.accumulate(r, "a" + r + "[k]", elements)));
    method.endControlFlow();
    tile.eachRow(
        r ->
            tile.eachColumn(
                column ->
                    method.addStatement(
                        "$L.intoArray(c[$L], $L)",
                        VectorTile.sum(column, r),
                        row(r, last),
                        column)));
    return method.build();
  }

  private static String row(int r, boolean last) {
    return r == 0 ? "i" : last ? "i" + r : "i + " + r;
  }
}
