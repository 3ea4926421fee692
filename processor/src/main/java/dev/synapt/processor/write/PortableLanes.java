package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.expr.Function;
import dev.synapt.processor.expr.Variable;
import java.util.List;
import java.util.Map;

/** Loops over one example after the other, which C2 puts in vectors. */
record PortableLanes(Elements elements) implements LaneLoops {
  /**
   * The most multiply-adds in a loop, which C2 still unrolls to the length of its vectors. With 4,
   * 8 and 16 4-6-3 trains in 103, 83 and 91 ns an example (best of three runs, JDK 17, Zen 3).
   */
  private static final int MULTIPLY_ADDS = 8;

  @Override
  public CodeBlock sums(LaneProduct product) {
    CodeBlock.Builder code = CodeBlock.builder();
    declare(code, "w", product.weights(), product.multiplyAdds());
    product.bias().ifPresent(bias -> declare(code, "b", bias, product.sums()));
    int together = Math.max(1, MULTIPLY_ADDS / product.terms());
    for (int first = 0; first < product.sums(); first += together) {
      int end = Math.min(first + together, product.sums());
      code.beginControlFlow(Lanes.loop());
      for (int j = first; j < end; j++) {
        String sum = product.bias().isPresent() ? "b" + j : "0f";
        for (int k = 0; k < product.terms(); k++) {
          String factor = Lanes.element(product.source(), k);
          sum = elements.multiplyAdd(factor, "w" + product.weight(k, j), sum);
        }
        code.addStatement(Lanes.element(product.target(), j) + " = " + Elements.breakable(sum));
      }
      code.endControlFlow();
    }
    return code.build();
  }

  private static void declare(CodeBlock.Builder code, String name, Index first, int count) {
    for (int n = 0; n < count; n++) {
      code.addStatement("final float $L$L = p[$L]", name, n, first.plus(n));
    }
  }

  @Override
  public CodeBlock overUnits(int units, LaneFormula formula) {
    return Lanes.overUnits(units, (first, end) -> overRange(first, end, formula));
  }

  /** A value for all n of a range. */
  CodeBlock overRange(String first, String end, LaneFormula formula) {
    return CodeBlock.builder()
        .beginControlFlow("for (int n = $L; n < $L; n++)", first, end)
        .add(statement(formula))
        .endControlFlow()
        .build();
  }

  @Override
  public CodeBlock overValues(int units, List<LaneFormula> formulas) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow(Lanes.loop(units));
    formulas.forEach(formula -> code.add(statement(formula)));
    return code.endControlFlow().build();
  }

  @Override
  public CodeBlock overExamples(List<List<LaneFormula>> groups) {
    CodeBlock.Builder code = CodeBlock.builder();
    groups.forEach(group -> code.add(overValues(1, group)));
    return code.build();
  }

  private CodeBlock statement(LaneFormula formula) {
    return CodeBlock.builder()
        .add(formula.comment())
        .add(elements.assign(formula.target().element() + " =", formula.value(), formula.texts()))
        .build();
  }

  @Override
  public CodeBlock apply(Function function, String array, int units) {
    LaneFormula.Place place = LaneFormula.Place.of(array);
    return overValues(
        units, List.of(new LaneFormula(place, function.of(new Variable("x")), Map.of("x", place))));
  }
}
