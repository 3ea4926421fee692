package dev.synapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.function.IntConsumer;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods that multiply matrices in vectors, once for all layers of a class: the tiles,
 * whose sums stay in registers, and the loops over them.
 *
 * <p>Sizes are arguments. As constants they gain nothing in tiles of this length: 106 GFLOP/s
 * against 104 for 36 x 784 x 128 on JDK 17, 107 against 116 on 25. So one set of tiles serves all
 * layers, warms up once, and the source does not grow with their number.
 */
final class VectorTileMethods {
  static final ClassName FLOAT_VECTOR = ClassName.get("jdk.incubator.vector", "FloatVector");

  /** Two vectors for each row are 24 sums, for CPUs with 32 registers. */
  private static final int WIDE = 12;

  /**
   * 8 sums, as many as keep both units of a core busy, for 16 registers and for what remains. With
   * 6 rows all 16 registers are taken, and C2 spills some of them: 44 to 97 GFLOP/s from run to
   * run, where 4 rows have 59 to 97.
   */
  private static final int NARROW = 4;

  private final Elements elements;

  VectorTileMethods(Elements elements) {
    this.elements = elements;
  }

  /** {@code C = start + A B} and its tiles. */
  List<MethodSpec> multiply() {
    return List.of(loopOverBlocks(), loopOverColumns(), rows(WIDE), rows(NARROW));
  }

  /** {@code G = A^T D} and its tiles. */
  List<MethodSpec> multiplyTransposed() {
    return List.of(loopOverRows(), transposedRows(WIDE), transposedRows(NARROW));
  }

  private static MethodSpec loopOverBlocks() {
    return method("multiply")
        .addJavadoc(
            "{@code C = start + A B}: A [count, depth], B [depth, width] in b, C [count, width];\n"
                + "start has a row for all, or one for each. Every sum adds its terms in ascending\n"
                + "order, a block of them at a time.")
        .addParameter(float[][].class, "start")
        .addParameter(float[][].class, "a")
        .addParameter(float[].class, "b")
        .addParameter(int.class, "at")
        .addParameter(int.class, "depth")
        .addParameter(int.class, "block")
        .addParameter(int.class, "width")
        .addParameter(float[][].class, "c")
        .addParameter(int.class, "count")
        .addStatement("final int whole = width - width % (2 * LANES)")
        .beginControlFlow("for (int from = 0; from < depth; from += block)")
        .addStatement("final int to = Math.min(from + block, depth)")
        .addStatement(
            "multiply(from == 0 ? start : c, a, b, at, from, to, width, 0, whole, c, count)")
        .endControlFlow()
        .addComment("What remains overlaps columns that are done, so it starts anew.")
        .addStatement("multiply(start, a, b, at, 0, depth, width, whole, width, c, count)")
        .build();
  }

  private static MethodSpec loopOverColumns() {
    return method("multiply")
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
        .addParameter(int.class, "count")
        .beginControlFlow("for (int j = begin; j < end; j += 2 * LANES)")
        .addCode(twoColumns())
        .addStatement("int i = 0")
        .beginControlFlow("for (; WIDE && i <= count - $1L; i += $1L)", WIDE)
        .addStatement("$L(start, a, b, at, from, to, width, left, right, c, i)", name(WIDE, "Rows"))
        .endControlFlow()
        .beginControlFlow("for (; i < count; i += $L)", NARROW)
        .addStatement(
            "$L(start, a, b, at, from, to, width, left, right, c, i, count - 1)",
            name(NARROW, "Rows"))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  /** Where the two vectors of columns begin; the last ones overlap, so that none is too short. */
  private static CodeBlock twoColumns() {
    return CodeBlock.builder()
        .addStatement("final int left = Math.min(j, width - LANES)")
        .addStatement("final int right = Math.min(j + LANES, width - LANES)")
        .build();
  }

  private MethodSpec rows(int rows) {
    boolean last = rows == NARROW;
    MethodSpec.Builder method =
        method(name(rows, "Rows"))
            .addJavadoc(
                "The terms {@code from} to {@code to} of $L rows from i, two vectors of columns.$L",
                count(rows),
                last ? "\nRows beyond the last are the last once more." : "")
            .addParameter(float[][].class, "start")
            .addParameter(float[][].class, "a")
            .addParameter(float[].class, "b")
            .addParameter(int.class, "at")
            .addParameter(int.class, "from")
            .addParameter(int.class, "to")
            .addParameter(int.class, "width")
            .addParameter(int.class, "left")
            .addParameter(int.class, "right")
            .addParameter(float[][].class, "c")
            .addParameter(int.class, "i");
    if (last) {
      method.addParameter(int.class, "last");
      each(1, rows, r -> method.addStatement("final int i$1L = Math.min(i + $1L, last)", r));
    }
    method.addStatement("final int top = start.length - 1");
    each(
        0,
        rows,
        r -> {
          method.addStatement("final float[] s$L = start[Math.min($L, top)]", r, row(r, last));
          method.addStatement("$1T l$2L = $1T.fromArray(SPECIES, s$2L, left)", FLOAT_VECTOR, r);
          method.addStatement("$1T r$2L = $1T.fromArray(SPECIES, s$2L, right)", FLOAT_VECTOR, r);
        });
    each(0, rows, r -> method.addStatement("final float[] a$L = a[$L]", r, row(r, last)));
    method.beginControlFlow("for (int k = from, w = at + from * width; k < to; k++, w += width)");
    method.addStatement("final $1T l = $1T.fromArray(SPECIES, b, w + left)", FLOAT_VECTOR);
    method.addStatement("final $1T r = $1T.fromArray(SPECIES, b, w + right)", FLOAT_VECTOR);
    each(0, rows, r -> method.addCode(accumulate(r, "a" + r + "[k]")));
    method.endControlFlow();
    each(
        0,
        rows,
        r -> {
          method.addStatement("l$L.intoArray(c[$L], left)", r, row(r, last));
          method.addStatement("r$L.intoArray(c[$L], right)", r, row(r, last));
        });
    return method.build();
  }

  private static String row(int r, boolean last) {
    return r == 0 ? "i" : last ? "i" + r : "i + " + r;
  }

  private static MethodSpec loopOverRows() {
    return method("multiplyTransposed")
        .addJavadoc(
            "{@code G = A^T D}: A [count, height], D [count, width], G [height, width] in g.")
        .addParameter(float[][].class, "a")
        .addParameter(float[][].class, "d")
        .addParameter(int.class, "count")
        .addParameter(float[].class, "g")
        .addParameter(int.class, "at")
        .addParameter(int.class, "height")
        .addParameter(int.class, "width")
        .addStatement("int k = 0")
        .beginControlFlow("for (; WIDE && k <= height - $1L; k += $1L)", WIDE)
        .beginControlFlow("for (int j = 0; j < width; j += 2 * LANES)")
        .addCode(twoColumns())
        .addStatement("$L(a, d, count, g, at, k, width, left, right)", name(WIDE, "RowsTransposed"))
        .endControlFlow()
        .endControlFlow()
        .beginControlFlow("for (; k < height; k += $L)", NARROW)
        .addStatement("final int row = Math.min(k, height - $L)", NARROW)
        .beginControlFlow("for (int j = 0; j < width; j += 2 * LANES)")
        .addCode(twoColumns())
        .addStatement(
            "$L(a, d, count, g, at, row, width, left, right)", name(NARROW, "RowsTransposed"))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private MethodSpec transposedRows(int rows) {
    MethodSpec.Builder method =
        method(name(rows, "RowsTransposed"))
            .addJavadoc("$L rows from k, two vectors of columns.", capital(count(rows)))
            .addParameter(float[][].class, "a")
            .addParameter(float[][].class, "d")
            .addParameter(int.class, "count")
            .addParameter(float[].class, "g")
            .addParameter(int.class, "at")
            .addParameter(int.class, "k")
            .addParameter(int.class, "width")
            .addParameter(int.class, "left")
            .addParameter(int.class, "right");
    each(
        0,
        rows,
        r -> {
          method.addStatement("$1T l$2L = $1T.zero(SPECIES)", FLOAT_VECTOR, r);
          method.addStatement("$1T r$2L = $1T.zero(SPECIES)", FLOAT_VECTOR, r);
        });
    method.beginControlFlow("for (int i = 0; i < count; i++)");
    method.addStatement("final float[] x = a[i]");
    method.addStatement("final float[] dz = d[i]");
    method.addStatement("final $1T l = $1T.fromArray(SPECIES, dz, left)", FLOAT_VECTOR);
    method.addStatement("final $1T r = $1T.fromArray(SPECIES, dz, right)", FLOAT_VECTOR);
    each(0, rows, r -> method.addCode(accumulate(r, "x[" + Index.of("k").plus(r) + "]")));
    method.endControlFlow();
    each(
        0,
        rows,
        r -> {
          method.addStatement(
              "final int w$L = at + $L * width", r, r == 0 ? "k" : "(k + " + r + ")");
          method.addStatement("l$1L.intoArray(g, w$1L + left)", r);
          method.addStatement("r$1L.intoArray(g, w$1L + right)", r);
        });
    return method.build();
  }

  /** A term of both vectors of a row. */
  private CodeBlock accumulate(int row, String factor) {
    String x = "x" + row;
    return CodeBlock.builder()
        .addStatement("final $1T $2L = $1T.broadcast(SPECIES, $3L)", FLOAT_VECTOR, x, factor)
        .addStatement("l$L = $L", row, elements.multiplyAddVectors(x, "l", "l" + row))
        .addStatement("r$L = $L", row, elements.multiplyAddVectors(x, "r", "r" + row))
        .build();
  }

  private static void each(int from, int to, IntConsumer action) {
    for (int i = from; i < to; i++) {
      action.accept(i);
    }
  }

  private static String name(int rows, String suffix) {
    return count(rows) + suffix;
  }

  private static String count(int rows) {
    return rows == WIDE ? "twelve" : "four";
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }
}
