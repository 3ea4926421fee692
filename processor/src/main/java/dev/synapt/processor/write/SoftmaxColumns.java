package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
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

  /** {@code a_j = e^(z_j - max z) / total}, as {@link ActivationWriter#exponentials}. */
  static MethodSpec method(DensePlan plan, Elements elements) {
    LayerNames names = LayerNames.of(plan);
    int outputs = plan.outputs();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.activate())
            .addJavadoc("{@code a = SOFTMAX of a}: a [$L][batch].", outputs)
            .addModifiers(Modifier.PRIVATE)
            .addParameter(float[][].class, "a")
            .addParameter(int.class, "count")
            .addStatement("final float[] max = $L", LARGEST)
            .addStatement("final float[] total = $L", TOTALS)
            .addStatement("$T.arraycopy(a[0], 0, max, 0, count)", System.class)
            .addStatement("$T.fill(total, 0, count, 0f)", Arrays.class);
    CodeBlock.Builder code = CodeBlock.builder();
    overColumns(code, 1, outputs, CodeBlock.of("max[i] = Math.max(max[i], z[i]);\n"));
    overColumns(
        code,
        0,
        outputs,
        CodeBlock.builder()
            .addStatement(
                "final float e = $T.exp(Math.max(z[i] - max[i], -80f))", elements.floatMath())
            .addStatement("z[i] = e")
            .addStatement("total[i] += e")
            .build());
    overColumns(code, 0, outputs, CodeBlock.of("z[i] /= total[i];\n"));
    return method.addCode(code.build()).build();
  }

  private static void overColumns(CodeBlock.Builder code, int first, int outputs, CodeBlock body) {
    code.beginControlFlow("for (int j = $L; j < $L; j++)", first, outputs);
    code.addStatement("final float[] z = a[j]");
    code.beginControlFlow("for (int i = 0; i < count; i++)");
    code.add(body);
    code.endControlFlow();
    code.endControlFlow();
  }

  private static FieldSpec field(String name, String meaning) {
    return FieldSpec.builder(float[].class, name, Modifier.PRIVATE, Modifier.FINAL)
        .addJavadoc(meaning)
        .build();
  }
}
