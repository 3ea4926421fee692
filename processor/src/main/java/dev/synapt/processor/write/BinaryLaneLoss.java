package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.synapt.processor.expr.Constant;
import dev.synapt.processor.expr.Function;
import dev.synapt.processor.expr.Operation;
import dev.synapt.processor.expr.Operator;
import dev.synapt.processor.expr.Variable;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.write.LaneFormula.Place;
import java.util.List;
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
  private static final Variable END = new Variable("end");
  private static final Variable POWER = new Variable("p");

  static FieldSpec field(DensePlan output) {
    return LaneLoss.field(
        LayerNames.of(output).powers(), 2 * output.outputs(), "e^-|z| of a block, then e^z");
  }

  /**
   * {@code a = e^z / (1 + e^z)}, which is the sigmoid, {@code dz}, and the loss less its logarithm.
   */
  CodeBlock values(LaneLoops loops) {
    int units = output.outputs();
    Place power = new Place("e", units);
    LaneFormula limited =
        new LaneFormula(
            power,
            new Operation(Operator.MIN, Variable.Z, END),
            Map.of("z", Place.of("z")),
            Map.of(END.name(), elements.floatMath().simpleName() + ".SIGMOID_END"),
            CodeBlock.of(""));
    LaneFormula sigmoid =
        new LaneFormula(
            Place.of("a"), POWER.over(Constant.ONE.plus(POWER)), Map.of(POWER.name(), power));
    return CodeBlock.builder()
        .add(loops.overValues(units, List.of(LaneLoss.formula("e", loss.exponent()), limited)))
        .add(loops.apply(Function.EXP, "e", 2 * units))
        .add(
            loops.overValues(
                units,
                List.of(
                    sigmoid,
                    LaneLoss.formula("dz", loss.gradient()),
                    LaneLoss.formula("l", loss.rest()))))
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
