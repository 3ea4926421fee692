package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;

/**
 * Writes the methods that multiply one row and a matrix in vectors, once for all layers of a class.
 * Each sum waits for itself, four cycles a term: so some panels are added up at once. Weights are
 * read once, 90 bytes a nanosecond from the second level of cache (784 x 128 in 4.6 us and 400 x 32
 * in 0.54 us, JDK 17 and 25, Zen 3); row kernels for one example take 7.5 and 1.3 us.
 */
final class VectorRowMethods {
  private static final String ARGUMENTS = "(start, x, b, depth, width, j, c)";

  private static final String START = "$1T $2L = $1T.fromArray(SPECIES, start, $3L)";

  private final Elements elements;

  VectorRowMethods(Elements elements) {
    this.elements = elements;
  }

  /** {@code c = start + x B} and its pieces. */
  List<MethodSpec> multiply() {
    return List.of(
        loopOverPanels(), panels("fourPanels", 4), panels("twoPanels", 2), panels("onePanel", 1));
  }

  private static MethodSpec loopOverPanels() {
    return arguments("multiplyRow")
        .addJavadoc(
            "{@code c = start + x B}: x [depth], B [depth, width] in panels, c [width]. Terms are\n"
                + "added in ascending order.")
        .addParameter(float[].class, "c")
        .addStatement("int j = 0")
        .beginControlFlow("for (; j + 3 * PANEL < width; j += 4 * PANEL)")
        .addStatement("fourPanels" + ARGUMENTS)
        .endControlFlow()
        .beginControlFlow("for (; j + PANEL < width; j += 2 * PANEL)")
        .addStatement("twoPanels" + ARGUMENTS)
        .endControlFlow()
        .beginControlFlow("if (j < width)")
        .addStatement("onePanel" + ARGUMENTS)
        .endControlFlow()
        .build();
  }

  private static MethodSpec.Builder arguments(String name) {
    return VectorTile.method(name)
        .addParameter(float[].class, "start")
        .addParameter(float[].class, "x")
        .addParameter(float[].class, "b")
        .addParameter(int.class, "depth")
        .addParameter(int.class, "width");
  }

  private MethodSpec panels(String name, int count) {
    MethodSpec.Builder method = arguments(name);
    method.addJavadoc("The columns of its panels, the first of which begins at j.");
    method.addParameter(int.class, "j").addParameter(float[].class, "c");
    for (int panel = 0; panel < count; panel++) {
      method.addStatement(
          "final int left$L = Math.min($L, width - VECTOR)", panel, at("j", panel, "PANEL"));
      method.addStatement(
          "final int right$L = Math.min($L + VECTOR, width - VECTOR)",
          panel,
          at("j", panel, "PANEL"));
    }
    for (int panel = 0; panel < count; panel++) {
      method.addStatement(START, VectorTile.FLOAT_VECTOR, "l" + panel, "left" + panel);
      method.addStatement(START, VectorTile.FLOAT_VECTOR, "r" + panel, "right" + panel);
    }
    if (count > 1) {
      method.addStatement("final int step = depth * PANEL");
    }
    method.beginControlFlow("for (int k = 0, w = j * depth; k < depth; k++, w += PANEL)");
    method.addStatement("final $1T f = $1T.broadcast(SPECIES, x[k])", VectorTile.FLOAT_VECTOR);
    for (int panel = 0; panel < count; panel++) {
      String line = at("w", panel, "step");
      method.addCode(addTerm("l" + panel, line));
      method.addCode(addTerm("r" + panel, line + " + VECTOR"));
    }
    method.endControlFlow();
    for (int panel = 0; panel < count; panel++) {
      method.addStatement("l$1L.intoArray(c, left$1L)", panel);
      method.addStatement("r$1L.intoArray(c, right$1L)", panel);
    }
    return method.build();
  }

  private CodeBlock addTerm(String sum, String line) {
    String term = "$T.fromArray(SPECIES, b, " + line + ")";
    return CodeBlock.builder()
        .addStatement(
            sum + " = " + elements.multiplyAddVectors("f", term, sum), VectorTile.FLOAT_VECTOR)
        .build();
  }

  private static String at(String first, int panel, String step) {
    return switch (panel) {
      case 0 -> first;
      case 1 -> first + " + " + step;
      default -> first + " + " + panel + " * " + step;
    };
  }
}
