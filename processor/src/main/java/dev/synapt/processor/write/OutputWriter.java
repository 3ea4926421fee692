package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.model.Activation;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LoopThresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes the activation of the output for a whole batch, in the array that receives the results:
 * rows of few outputs are too short for vectors, all rows together are one long array. A net 64-10
 * sees 8.7 million examples a second instead of 7.0, in vectors 13.4 instead of 9.7 (JDK 17, Zen
 * 4).
 */
final class OutputWriter {
  /** The constant that says how many examples softmax takes at once. */
  static final String MOST = "MOST_IN_LANES";

  /**
   * Long enough for loops over examples to spend their time in vectors. With 64, 256 and 1,024 in a
   * vector flavour 64-10 predicts in 122, 71 and 74 ns an example (best tenths, JDK 17, Zen 3).
   */
  static final int EXAMPLES = 256;

  private final DensePlan output;
  private final Elements elements;
  private final VectorWriter vectors;

  OutputWriter(DensePlan output, Elements elements, VectorWriter vectors) {
    this.output = output;
    this.elements = elements;
    this.vectors = vectors;
  }

  /** Whether the rows of the output layer are left as sums; wide softmax works on rows. */
  boolean isNeeded() {
    return isSoftmax()
        ? output.outputs() <= LoopThresholds.SOFTMAX_COLUMNS
        : output.spec().activation().function() != Activation.LINEAR;
  }

  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    if (isSoftmax()) {
      fields.add(
          FieldSpec.builder(int.class, MOST, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .addJavadoc("For how many examples softmax is computed at once.")
              .initializer("$L", EXAMPLES)
              .build());
      fields.add(
          FieldSpec.builder(float[][].class, names().columns(), Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc("[$L][examples]: an array for each output", output.outputs())
              .build());
      fields.addAll(SoftmaxColumns.fields());
    }
    return fields;
  }

  /** Whether there is an array for each output, with room for {@link #MOST} examples. */
  boolean isInLanes() {
    return isNeeded() && isSoftmax();
  }

  void allocate(MethodSpec.Builder constructor) {
    if (isSoftmax()) {
      String length = isInVectors() ? VectorLanes.length(constructor) : "room";
      constructor.addStatement(
          "$L = $T.of($L, $L)", names().columns(), Types.ROWS, output.outputs(), length);
      SoftmaxColumns.allocate(constructor, length);
    }
  }

  /**
   * What follows the sums of examples in {@code out}.
   *
   * @param first the first example
   */
  CodeBlock call(String first) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (!isSoftmax()) {
      return code.addStatement("$L(out, $L, count)", names().activate(), first).build();
    }
    return code.beginControlFlow("for (int from = $L; from < count; from += $L)", first, MOST)
        .addStatement("$L(out, from, Math.min($L, count - from))", names().activate(), MOST)
        .endControlFlow()
        .build();
  }

  private boolean isSoftmax() {
    return output.activation().isEmpty();
  }

  List<MethodSpec> methods() {
    return isSoftmax()
        ? List.of(transpose(), SoftmaxColumns.method(output, delegate(), elements))
        : List.of(elementwise());
  }

  private CodeBlock delegate() {
    return isInVectors() ? vectors.delegate(names().activate() + "(a, count)") : CodeBlock.of("");
  }

  /** Whether the nested class has softmax as well. */
  private boolean isInVectors() {
    return isInLanes() && vectors.hasRows() && VectorFunctions.areFor(elements.arithmetic());
  }

  /** What the nested class has in the place of softmax. */
  List<MethodSpec> vectors(VectorLanes loops) {
    return isInVectors() ? List.of(SoftmaxColumns.inVectors(output, loops)) : List.of();
  }

  private MethodSpec elementwise() {
    int outputs = output.outputs();
    return MethodSpec.methodBuilder(names().activate())
        .addJavadoc(
            "{@code a = $L of a}: a [batch, $L], a row of some examples of it.",
            output.spec().activation(),
            outputs)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(float[].class, "a")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .beginControlFlow(
            "for (int j = $L; j < $L; j++)",
            Blocks.times("from", outputs),
            Blocks.times("to", outputs))
        .addCode(
            elements.assign(
                "a[j] =", output.activation().orElseThrow().forward(), Map.of("z", "a[j]")))
        .endControlFlow()
        .build();
  }

  private MethodSpec transpose() {
    int outputs = output.outputs();
    return MethodSpec.methodBuilder(names().activate())
        .addJavadoc("{@code a = SOFTMAX of a}: a [batch, $L], some examples of it.", outputs)
        .addModifiers(Modifier.PRIVATE)
        .addParameter(float[].class, "a")
        .addParameter(int.class, "from")
        .addParameter(int.class, "count")
        .addStatement("final float[][] columns = $L", names().columns())
        .addCode(copy("column[i] = a[at]"))
        .addStatement("$L(columns, count)", names().activate())
        .addCode(copy("a[at] = column[i]"))
        .build();
  }

  private CodeBlock copy(String statement) {
    int outputs = output.outputs();
    return CodeBlock.builder()
        .beginControlFlow("for (int j = 0; j < $L; j++)", outputs)
        .addStatement("final float[] column = columns[j]")
        .beginControlFlow(
            "for (int i = 0, at = from * $1L + j; i < count; i++, at += $1L)", outputs)
        .addStatement(statement)
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private LayerNames names() {
    return LayerNames.of(output);
  }
}
