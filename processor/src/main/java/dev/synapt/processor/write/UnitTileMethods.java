package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

/**
 * Writes the methods that compute some units of a layer for a panel of examples, which stand side
 * by side: a lane holds an example, and each weight serves two vectors of them. Units need no
 * padding so, weights no copy.
 *
 * @param elements the text of multiply-adds
 */
record UnitTileMethods(Elements elements) {
  /** The sums of so many units. */
  MethodSpec method(int size) {
    MethodSpec.Builder method =
        VectorTile.method(UnitTiles.name(size))
            .addJavadoc(
                "{@code z = x W + b} of $L: depth lines of x, a panel of examples each, and of\n"
                    + "weights, which are {@code units} numbers apart.",
                size == 1 ? "a unit" : "some units")
            .addParameter(float[].class, "b")
            .addParameter(int.class, "bias")
            .addParameter(float[].class, "w")
            .addParameter(int.class, "weights")
            .addParameter(int.class, "units")
            .addParameter(int.class, "depth")
            .addParameter(float[].class, "x")
            .addParameter(float[].class, "z")
            .addParameter(int.class, "to");
    for (int unit = 0; unit < size; unit++) {
      method.addStatement(
          "$1T l$2L = $1T.broadcast(SPECIES, b[$3L])",
          VectorTile.FLOAT_VECTOR,
          unit,
          Index.of("bias").plus(unit));
      method.addStatement("$T r$L = l$L", VectorTile.FLOAT_VECTOR, unit, unit);
    }
    method.beginControlFlow(
        "for (int k = 0, n = 0, at = weights; k < depth; k++, n += PANEL, at += units)");
    method.addCode(VectorLoop.load("l", "x, n"));
    method.addCode(VectorLoop.load("r", "x, n + VECTOR"));
    for (int unit = 0; unit < size; unit++) {
      method.addCode(addTerm(unit));
    }
    method.endControlFlow();
    for (int unit = 0; unit < size; unit++) {
      String at = unit == 0 ? "to" : "to + " + SideBySideWriter.panels(unit);
      method.addStatement("l$L.intoArray(z, $L)", unit, at);
      method.addStatement("r$L.intoArray(z, $L + VECTOR)", unit, at);
    }
    return method.build();
  }

  private CodeBlock addTerm(int unit) {
    String weight = "w" + unit;
    return CodeBlock.builder()
        .addStatement(
            "final $1T $2L = $1T.broadcast(SPECIES, w[$3L])",
            VectorTile.FLOAT_VECTOR,
            weight,
            Index.of("at").plus(unit))
        .addStatement("l$1L = $2L", unit, elements.multiplyAddVectors(weight, "l", "l" + unit))
        .addStatement("r$1L = $2L", unit, elements.multiplyAddVectors(weight, "r", "r" + unit))
        .build();
  }
}
