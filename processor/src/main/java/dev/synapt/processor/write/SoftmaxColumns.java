package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.expr.Function;
import dev.synapt.processor.plan.DensePlan;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes softmax over many examples with an array for each unit, so that C2 has an example in every
 * lane: neither the maximum nor the total of an example waits for a neighbour. Totals take their
 * terms in ascending order, as everywhere.
 */
final class SoftmaxColumns {
  private static final String LARGEST = "largest";
  private static final String TOTALS = "totals";
  private static final String EXAMPLES = "for (int i = 0; i < count; i++)";

  private SoftmaxColumns() {}

  static List<FieldSpec> fields() {
    return List.of(
        field(LARGEST, "[examples]: the largest sum of each"),
        field(TOTALS, "[examples]: the total of the exponentials of each"));
  }

  static void allocate(MethodSpec.Builder constructor, String examples) {
    constructor.addStatement("$L = new float[$L]", LARGEST, examples);
    constructor.addStatement("$L = new float[$L]", TOTALS, examples);
  }

  /**
   * {@code a_j = e^(z_j - max z) / total}, as {@link ActivationWriter#exponentials}.
   *
   * @param delegate what hands over to vectors
   */
  static MethodSpec method(DensePlan plan, CodeBlock delegate, Elements elements) {
    CodeBlock powers =
        CodeBlock.builder()
            .beginControlFlow(EXAMPLES)
            .addStatement(
                "final float e = $T.exp(Math.max(z[i] - max[i], -80f))", elements.floatMath())
            .addStatement("z[i] = e")
            .addStatement("total[i] += e")
            .endControlFlow()
            .build();
    return method(plan, delegate, powers);
  }

  /** The same with the exponentials in vectors. */
  static MethodSpec inVectors(DensePlan plan, VectorLanes loops) {
    CodeBlock powers =
        CodeBlock.builder()
            .beginControlFlow(EXAMPLES)
            .addStatement("z[i] = Math.max(z[i] - max[i], -80f)")
            .endControlFlow()
            .add(loops.apply(Function.EXP, "z", "0", "count"))
            .beginControlFlow(EXAMPLES)
            .addStatement("total[i] += z[i]")
            .endControlFlow()
            .build();
    return method(plan, CodeBlock.of(""), powers);
  }

  private static MethodSpec method(DensePlan plan, CodeBlock delegate, CodeBlock powers) {
    int outputs = plan.outputs();
    CodeBlock.Builder code = CodeBlock.builder();
    overColumns(code, 1, outputs, overExamples("max[i] = Math.max(max[i], z[i])"));
    overColumns(code, 0, outputs, powers);
    overColumns(code, 0, outputs, overExamples("z[i] /= total[i]"));
    return MethodSpec.methodBuilder(LayerNames.of(plan).activate())
        .addJavadoc("{@code a = SOFTMAX of a}: a [$L][batch].", outputs)
        .addModifiers(Modifier.PRIVATE)
        .addParameter(float[][].class, "a")
        .addParameter(int.class, "count")
        .addCode(delegate)
        .addStatement("final float[] max = $L", LARGEST)
        .addStatement("final float[] total = $L", TOTALS)
        .addStatement("$T.arraycopy(a[0], 0, max, 0, count)", System.class)
        .addStatement("$T.fill(total, 0, count, 0f)", Arrays.class)
        .addCode(code.build())
        .build();
  }

  private static CodeBlock overExamples(String statement) {
    return CodeBlock.builder()
        .beginControlFlow(EXAMPLES)
        .addStatement(statement)
        .endControlFlow()
        .build();
  }

  private static void overColumns(CodeBlock.Builder code, int first, int outputs, CodeBlock body) {
    code.beginControlFlow("for (int j = $L; j < $L; j++)", first, outputs);
    code.addStatement("final float[] z = a[j]");
    code.add(body);
    code.endControlFlow();
  }

  private static FieldSpec field(String name, String meaning) {
    return FieldSpec.builder(float[].class, name, Modifier.PRIVATE, Modifier.FINAL)
        .addJavadoc(meaning)
        .build();
  }
}
