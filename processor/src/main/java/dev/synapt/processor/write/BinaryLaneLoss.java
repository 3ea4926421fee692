package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.synapt.processor.plan.DensePlan;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What a binary cross-entropy does with a block of examples that stand side by side. It needs two
 * powers of e, {@code e^-|z|} for the loss and {@code e^z} for the sigmoid. They are taken in one
 * loop, because C2 leaves sixteen rounds of any loop out of its vectors, half of a short one.
 *
 * @param output the layer with the sigmoids
 * @param loss the formulas
 * @param elements the text of expressions
 */
record BinaryLaneLoss(DensePlan output, LossWriter loss, Elements elements) {
  static FieldSpec field(DensePlan output) {
    return LaneLoss.field(
        LayerNames.of(output).powers(), 2 * output.outputs(), "e^-|z| of a block, then e^z");
  }

  /** {@code a = e^z / (1 + e^z)}, which is the sigmoid, and {@code dz}. */
  CodeBlock gradients(Map<String, String> texts) {
    int units = output.outputs();
    String power = Lanes.value("e", units);
    return CodeBlock.builder()
        .beginControlFlow(Lanes.loop(units))
        .add(elements.assign("e[n] =", loss.exponent(), texts))
        .addStatement("$L = Math.min(z[n], $T.SIGMOID_END)", power, elements.floatMath())
        .endControlFlow()
        .beginControlFlow(Lanes.loop(2 * units))
        .addStatement("e[n] = $T.exp(e[n])", elements.floatMath())
        .endControlFlow()
        .beginControlFlow(Lanes.loop(units))
        .addStatement("a[n] = $1L / (1f + $1L)", power)
        .add(elements.assign("dz[n] =", loss.gradient(), texts))
        .endControlFlow()
        .build();
  }

  /** The logarithms of the examples from a position to another. */
  BiFunction<String, String, CodeBlock> logarithms() {
    return (first, end) ->
        CodeBlock.builder()
            .add("// One logarithm for many numbers: C2 does not vectorise it.\n")
            .addStatement(
                "sum += $T.log1p($T.product(e, $L, $L))",
                elements.floatMath(),
                Types.ONE_PLUS,
                first,
                end)
            .build();
  }
}
