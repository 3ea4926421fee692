package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.model.Activation;
import dev.synapt.processor.expr.ActivationFormula;
import dev.synapt.processor.expr.Expr;
import dev.synapt.processor.expr.Steps;
import dev.synapt.processor.expr.Substitute;
import dev.synapt.processor.expr.Variable;
import dev.synapt.processor.plan.DensePlan;
import java.util.HashMap;
import java.util.Map;

/** Writes what a layer does to its sums, and the derivative of that. */
final class ActivationWriter {
  private static final Variable DA = new Variable("da");

  static final String BEYOND_ALL_LIMITS =
      "// 1e38 1e38 takes every value above zero beyond all limits: no branch is needed.\n";

  private ActivationWriter() {}

  /** {@code a = f(z)}. */
  static CodeBlock forward(DensePlan plan, String sums, Span examples, Elements elements) {
    LayerNames names = LayerNames.of(plan);
    if (plan.activation().isEmpty()) {
      return softmax(plan, names, examples, elements);
    }
    boolean inPlace = sums.equals(names.outputs());
    if (plan.spec().activation().function() == Activation.LINEAR && inPlace) {
      return CodeBlock.of("");
    }
    ActivationFormula formula = plan.activation().get();
    String sum = inPlace ? "a" : "z";
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow(examples.loop("i"));
    if (!inPlace) {
      code.addStatement("final float[] z = $L[i]", sums);
    }
    code.addStatement("final float[] a = $L[i]", names.outputs());
    code.add(overValues(plan, elements, "a", formula.forward(), Map.of("z", sum)));
    return code.endControlFlow().build();
  }

  /** The same for all values of a batch in one line, which a loop of C2's vectors goes along. */
  static CodeBlock forwardInLine(DensePlan plan, String sums, Span examples, Elements elements) {
    LayerNames names = LayerNames.of(plan);
    Map<String, String> texts = Map.of("z", "values[n]");
    Expr formula = plan.activation().orElseThrow().forward();
    return CodeBlock.builder()
        .addStatement("final float[] values = $L", names.valuesInLine())
        .addStatement(
            "$T.gather($L, $L, $L, $L, values)",
            Types.ROWS,
            sums,
            examples.from(),
            examples.to(),
            plan.outputs())
        .beginControlFlow(examples.times(plan.outputs()).loop("n"))
        .add(elements.assign("values[n] =", formula, texts))
        .endControlFlow()
        .addStatement(
            "$T.scatter(values, $L, $L, $L, $L)",
            Types.ROWS,
            examples.from(),
            examples.to(),
            plan.outputs(),
            names.outputs())
        .build();
  }

  /** {@code dz = da f'(z)}, f' from a where that suffices. */
  static CodeBlock backward(DensePlan plan, Span examples, Elements elements) {
    if (plan.spec().activation().function() == Activation.LINEAR) {
      return CodeBlock.of("");
    }
    LayerNames names = LayerNames.of(plan);
    ActivationFormula formula = plan.activation().orElseThrow();
    String kept = formula.fromOutput() ? "a" : "z";
    String rows = formula.fromOutput() ? names.outputs() : names.sums();
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow(examples.loop("i"));
    code.addStatement("final float[] $L = $L[i]", kept, rows);
    code.addStatement("final float[] dz = $L[i]", names.gradients());
    if (formula.goesBeyondLimits()) {
      code.add(BEYOND_ALL_LIMITS);
    }
    Expr gradient = formula.backward(DA);
    Map<String, String> arrays = new HashMap<>(Map.of("da", "dz", kept, kept));
    if (plan.computedFirst().isPresent()) {
      Steps.Step first = plan.computedFirst().get();
      String name = first.name().name();
      code.addStatement("final float[] $L = $L[i]", name, names.functions());
      code.add("// In a loop of its own: C2 would put no loop with all of this in vectors.\n");
      code.add(overValues(plan, elements, name, first.value(), arrays));
      gradient = Substitute.of(gradient, first.value(), first.name());
      arrays.put(name, name);
    }
    return code.add(overValues(plan, elements, "dz", gradient, arrays)).endControlFlow().build();
  }

  /** A value for each unit, from arrays that have the variables of the formula. */
  private static CodeBlock overValues(
      DensePlan plan, Elements elements, String target, Expr formula, Map<String, String> arrays) {
    CodeBlock.Builder code = CodeBlock.builder();
    Blocks.overValues(
        code,
        plan.outputs(),
        j -> {
          Map<String, String> texts = new HashMap<>();
          arrays.forEach((variable, array) -> texts.put(variable, array + "[" + j + "]"));
          code.add(elements.assign(target + "[" + j + "] =", formula, texts));
        });
    return code.build();
  }

  private static CodeBlock softmax(
      DensePlan plan, LayerNames names, Span examples, Elements elements) {
    return CodeBlock.builder()
        .beginControlFlow(examples.loop("i"))
        .addStatement("final float[] a = $L[i]", names.outputs())
        .add(exponentials(plan.outputs(), "a", elements))
        .beginControlFlow("for (int j = 0; j < $L; j++)", plan.outputs())
        .addStatement("a[j] /= total")
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  /**
   * {@code a_j = e^(z_j - max z)} and their total. Differences below -80 count as -80:
   * probabilities under 1e-34 would leave denormal numbers behind, which are slow.
   */
  static CodeBlock exponentials(int outputs, String z, Elements elements) {
    return CodeBlock.builder()
        .addStatement("float max = $L[0]", z)
        .beginControlFlow("for (int j = 1; j < $L; j++)", outputs)
        .addStatement("max = Math.max(max, $L[j])", z)
        .endControlFlow()
        .addStatement("float total = 0f")
        .beginControlFlow("for (int j = 0; j < $L; j++)", outputs)
        .addStatement("a[j] = $T.exp(Math.max($L[j] - max, -80f))", elements.floatMath(), z)
        .addStatement("total += a[j]")
        .endControlFlow()
        .build();
  }
}
