package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.model.Activation;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LoopThresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes what a layer does to the sums of one example: the formulas of {@link ActivationWriter}.
 */
final class SingleActivationWriter {
  private SingleActivationWriter() {}

  /** {@code a = f(a)}, in place. */
  static CodeBlock inPlace(DensePlan plan, Elements elements) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (plan.activation().isEmpty()) {
      return plan.outputs() <= LoopThresholds.FEW
          ? fewProbabilities(plan, elements)
          : softmax(plan, elements);
    }
    if (isLinear(plan)) {
      return code.build();
    }
    Elements text = plan.outputs() < LoopThresholds.VECTORISED ? elements.single() : elements;
    Blocks.overValues(
        code,
        plan.outputs(),
        j ->
            code.add(
                text.assign(
                    "a[" + j + "] =",
                    plan.activation().get().forward(),
                    Map.of("z", "a[" + j + "]"))));
    return code.build();
  }

  /** {@code z = f(z)} for sums in local variables. */
  static CodeBlock inLocals(DensePlan plan, List<String> sums, Elements elements) {
    if (plan.activation().isEmpty()) {
      return probabilities(sums, elements);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    if (isLinear(plan)) {
      return code.build();
    }
    for (String sum : sums) {
      code.add(
          elements
              .single()
              .assign(sum + " =", plan.activation().get().forward(), Map.of("z", sum), sum));
    }
    return code.build();
  }

  private static boolean isLinear(DensePlan plan) {
    return plan.spec().activation().function() == Activation.LINEAR;
  }

  private static CodeBlock fewProbabilities(DensePlan plan, Elements elements) {
    CodeBlock.Builder code = CodeBlock.builder();
    List<String> names = new ArrayList<>();
    for (int j = 0; j < plan.outputs(); j++) {
      names.add("a" + j);
      code.addStatement("float a$L = a[$L]", j, j);
    }
    code.add(probabilities(names, elements));
    for (int j = 0; j < plan.outputs(); j++) {
      code.addStatement("a[$L] = a$L", j, j);
    }
    return code.build();
  }

  /** Softmax of local variables: the maximum in pairs, the total in its order. */
  private static CodeBlock probabilities(List<String> sums, Elements elements) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final float max = " + maximum(sums));
    for (String sum : sums) {
      code.addStatement(
          "$L = $T.exp(Math.max($L - max, -80f))", sum, elements.single().floatMath(), sum);
    }
    code.addStatement("final float total = " + String.join("$W+ ", sums));
    for (String sum : sums) {
      code.addStatement("$L /= total", sum);
    }
    return code.build();
  }

  private static String maximum(List<String> values) {
    int size = values.size();
    return size == 1
        ? values.get(0)
        : "Math.max("
            + maximum(values.subList(0, size / 2))
            + ",$W"
            + maximum(values.subList(size / 2, size))
            + ")";
  }

  /** The largest of the values of an array: of few in pairs, which do not wait for each other. */
  static CodeBlock maximum(int outputs) {
    if (outputs <= LoopThresholds.FEW) {
      return CodeBlock.builder()
          .addStatement("final float max = " + maximum(values(outputs)))
          .build();
    }
    return CodeBlock.builder()
        .addStatement("float max = a[0]")
        .beginControlFlow("for (int j = 1; j < $L; j++)", outputs)
        .addStatement("max = Math.max(max, a[j])")
        .endControlFlow()
        .build();
  }

  /** The sum of the values of an array, in ascending order. */
  static CodeBlock total(int outputs) {
    if (outputs <= LoopThresholds.FEW) {
      String sum = String.join("$W+ ", values(outputs));
      return CodeBlock.builder().addStatement("final float total = " + sum).build();
    }
    return CodeBlock.builder()
        .addStatement("float total = 0f")
        .beginControlFlow("for (int j = 0; j < $L; j++)", outputs)
        .addStatement("total += a[j]")
        .endControlFlow()
        .build();
  }

  private static List<String> values(int outputs) {
    return IntStream.range(0, outputs).mapToObj(j -> "a[" + j + "]").toList();
  }

  private static CodeBlock softmax(DensePlan plan, Elements elements) {
    return CodeBlock.builder()
        .add(ActivationWriter.exponentials(plan.outputs(), "a", elements))
        .beginControlFlow("for (int j = 0; j < $L; j++)", plan.outputs())
        .addStatement("a[j] /= total")
        .endControlFlow()
        .build();
  }
}
