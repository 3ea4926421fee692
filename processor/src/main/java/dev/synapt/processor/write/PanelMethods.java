package dev.synapt.processor.write;

import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the methods that copy a matrix into panels of two vectors of columns, one panel behind the
 * other: tiles read a panel from its first number to its last. In a matrix they would jump from row
 * to row, and rows of 512 numbers meet in the same few lines of the L1 cache: on a Zen 3, 120 x 784
 * x 512 runs at 37 GFLOP/s from the matrix and at 86 from panels, 120 x 784 x 128 at 54 and 95. The
 * copy of 784 x 512 takes 50 to 70 us (JDK 17). Adding 784 terms in blocks of 256 gains nothing
 * from panels: 90 GFLOP/s at best instead of 98.
 */
final class PanelMethods {
  private PanelMethods() {}

  /**
   * The methods that are needed.
   *
   * @param ofMatrices whether weights are copied
   * @param ofRows whether gradients of examples are
   */
  static List<MethodSpec> of(boolean ofMatrices, boolean ofRows) {
    List<MethodSpec> methods = new ArrayList<>();
    if (ofMatrices) {
      methods.add(matrix());
    }
    if (ofRows) {
      methods.add(rows());
    }
    if (!methods.isEmpty()) {
      methods.add(row());
      methods.add(vector());
    }
    return methods;
  }

  private static MethodSpec matrix() {
    return VectorTile.method("pack")
        .addJavadoc(
            "B [depth, width] in panels of two vectors of columns. Its rows [.., columns] stand in w\n"
                + "from {@code at} on; the columns behind them may be anything.")
        .addParameter(float[].class, "w")
        .addParameter(int.class, "at")
        .addParameter(int.class, "columns")
        .addParameter(int.class, "depth")
        .addParameter(int.class, "width")
        .addParameter(float[].class, "b")
        .addParameter(Types.PART, "part")
        .addStatement("final int to = part.to(depth)")
        .beginControlFlow("for (int k = part.from(depth); k < to; k++)")
        .addStatement("packRow(w, at + k * columns, columns, k, depth, width, b)")
        .endControlFlow()
        .build();
  }

  private static MethodSpec rows() {
    return VectorTile.method("pack")
        .addJavadoc("Rows {@code from} to {@code to} of B, which are arrays.")
        .addParameter(float[][].class, "rows")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .addParameter(int.class, "depth")
        .addParameter(int.class, "width")
        .addParameter(float[].class, "b")
        .beginControlFlow("for (int k = from; k < to; k++)")
        .addStatement("packRow(rows[k], 0, width, k, depth, width, b)")
        .endControlFlow()
        .build();
  }

  private static MethodSpec row() {
    return VectorTile.method("packRow")
        .addJavadoc("Row k of B; the last vectors of columns overlap those before them.")
        .addParameter(float[].class, "w")
        .addParameter(int.class, "at")
        .addParameter(int.class, "columns")
        .addParameter(int.class, "k")
        .addParameter(int.class, "depth")
        .addParameter(int.class, "width")
        .addParameter(float[].class, "b")
        .beginControlFlow("for (int j = 0; j < width; j += PANEL)")
        .addCode(VectorTile.findColumns())
        .addStatement("final int to = j * depth + k * PANEL")
        .addStatement("packVector(w, at + left, columns - left, b, to)")
        .addStatement("packVector(w, at + right, columns - right, b, to + VECTOR)")
        .endControlFlow()
        .build();
  }

  private static MethodSpec vector() {
    return VectorTile.method("packVector")
        .addJavadoc(
            "A vector, with what follows in w where there are fewer columns: it is no unit's, and\n"
                + "nobody reads what comes of it. At the end of w, as many columns as there are.")
        .addParameter(float[].class, "w")
        .addParameter(int.class, "at")
        .addParameter(int.class, "columns")
        .addParameter(float[].class, "b")
        .addParameter(int.class, "to")
        .beginControlFlow("if (at <= w.length - VECTOR)")
        .addStatement("$T.fromArray(SPECIES, w, at).intoArray(b, to)", VectorTile.FLOAT_VECTOR)
        .nextControlFlow("else")
        .beginControlFlow("for (int j = 0; j < columns; j++)")
        .addStatement("b[to + j] = w[at + j]")
        .endControlFlow()
        .endControlFlow()
        .build();
  }
}
