package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.expr.Call;
import dev.synapt.processor.expr.Expr;
import dev.synapt.processor.expr.Function;
import dev.synapt.processor.expr.Substitute;
import dev.synapt.processor.expr.Variable;
import dev.synapt.processor.expr.VectorText;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.write.LaneFormula.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Loops over some examples at a time, which are the lanes of a vector. Exponentials and the like
 * are methods with a loop of their own: handed over in arrays, since C2 sometimes leaves a method
 * of vectors out of the loop that calls it, and every vector becomes an object then. Formulas with
 * a choice, a logarithm or a sign are left to portable loops.
 *
 * <p>Vectors are whole: lanes without an example are computed as well, from what earlier batches
 * left there, and nobody reads them. So arrays have room for whole vectors, and belong to one
 * thread.
 */
final class VectorLanes implements LaneLoops {
  /** How many examples a vector holds. */
  static final String WIDTH = "VECTOR";

  private static final String EXAMPLES = "for (int i = 0; i < lanes; i += " + WIDTH + ")";

  static final String ZERO = "$vector:T.zero(SPECIES)";

  private final PortableLanes portable;
  private final Elements elements;
  private final Set<Function> functions = EnumSet.noneOf(Function.class);
  private final String row;
  private final List<String> scratch = new ArrayList<>();

  /**
   * Loops of one thread.
   *
   * @param elements the text of multiply-adds
   */
  VectorLanes(Elements elements) {
    this(elements, "");
  }

  /**
   * Loops of several threads, each of which has rows of its own.
   *
   * @param elements the text of multiply-adds
   * @param row the index of the row that a loop belongs to, in brackets
   */
  VectorLanes(Elements elements, String row) {
    this.elements = elements;
    this.row = row;
    this.portable = new PortableLanes(elements);
  }

  /** Declares the length of arrays for all examples that there is room for. */
  static String length(MethodSpec.Builder constructor) {
    constructor.addCode("// Whole vectors, of 16 lanes at most.\n");
    constructor.addStatement("final int length = (room + 15) / 16 * 16");
    return "length";
  }

  /** The functions that the code so far applies. */
  Set<Function> functions() {
    return Collections.unmodifiableSet(functions);
  }

  /** The arrays for operands of functions: as long as all values of the widest layer. */
  List<String> scratch() {
    return Collections.unmodifiableList(scratch);
  }

  @Override
  public CodeBlock sums(LaneProduct product) {
    return product.multiplyAdds() <= LoopThresholds.LANE_SUMS
        ? sumsTogether(product)
        : sumsOneByOne(product);
  }

  private CodeBlock sumsTogether(LaneProduct product) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int n = 0; n < product.multiplyAdds(); n++) {
      code.add(broadcast("w" + n, product.weights().plus(n)));
    }
    for (int j = 0; j < product.sums() && product.bias().isPresent(); j++) {
      code.add(broadcast("b" + j, product.bias().get().plus(j)));
    }
    code.beginControlFlow(EXAMPLES);
    code.add(loads(product));
    for (int j = 0; j < product.sums(); j++) {
      String start = product.bias().isPresent() ? "b" + j : ZERO;
      int unit = j;
      code.add(sum(product, start, k -> "w" + product.weight(k, unit), Lanes.index("i", j)));
    }
    return code.endControlFlow().build();
  }

  private CodeBlock sumsOneByOne(LaneProduct product) {
    CodeBlock.Builder code = CodeBlock.builder();
    Index unit = Index.of(Blocks.times("j", product.sumStride()));
    code.beginControlFlow("for (int j = 0; j < $L; j++)", product.sums());
    for (int k = 0; k < product.terms(); k++) {
      code.add(broadcast("w" + k, product.weights().plus(product.weight(k, 0)).plus(unit)));
    }
    product.bias().ifPresent(bias -> code.add(broadcast("b", bias.plus(Index.of("j")))));
    code.beginControlFlow(EXAMPLES);
    code.add(loads(product));
    String start = product.bias().isPresent() ? "b" : ZERO;
    code.add(sum(product, start, k -> "w" + k, "i + j * LANES"));
    return code.endControlFlow().endControlFlow().build();
  }

  static CodeBlock broadcast(String name, Index parameter) {
    return CodeBlock.builder()
        .addStatement(
            "final $1T $2L = $1T.broadcast(SPECIES, p[$3L])",
            VectorTile.FLOAT_VECTOR,
            name,
            parameter)
        .build();
  }

  private static CodeBlock loads(LaneProduct product) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int k = 0; k < product.terms(); k++) {
      code.add(
          VectorLoop.load(product.source() + k, product.source() + ", " + Lanes.index("i", k)));
    }
    return code.build();
  }

  private CodeBlock sum(
      LaneProduct product, String start, IntFunction<String> weight, String index) {
    String sum = start;
    for (int k = 0; k < product.terms(); k++) {
      sum = elements.multiplyAddVectors(product.source() + k, weight.apply(k), sum);
    }
    String chain = sum.replace(", " + product.source(), ",$W" + product.source());
    return VectorLoop.statement(chain + "$Z.intoArray(" + product.target() + ", " + index + ")");
  }

  @Override
  public CodeBlock overUnits(int units, LaneFormula formula) {
    return Lanes.overUnits(units, (first, end) -> overRange(first, end, List.of(formula)));
  }

  @Override
  public CodeBlock overValues(int units, List<LaneFormula> formulas) {
    return overRange("0", Lanes.end(units), formulas);
  }

  @Override
  public CodeBlock overExamples(List<List<LaneFormula>> groups) {
    return overValues(1, groups.stream().flatMap(List::stream).toList());
  }

  @Override
  public CodeBlock apply(Function function, String array, int units) {
    return apply(function, array, "0", Lanes.end(units));
  }

  /** The same of a range of values, whatever stands in the lanes. */
  CodeBlock apply(Function function, String array, String first, String end) {
    functions.add(function);
    return CodeBlock.builder()
        .addStatement("$L($L, $L, $L)", function.methodName(), array, first, end)
        .build();
  }

  /**
   * Loops over a range of values: one for all formulas that follow each other without a function.
   */
  CodeBlock overRange(String first, String end, List<LaneFormula> formulas) {
    CodeBlock.Builder code = CodeBlock.builder();
    List<LaneFormula> together = new ArrayList<>();
    for (LaneFormula formula : formulas) {
      if (VectorText.canPrint(formula.value())) {
        together.add(formula);
        continue;
      }
      code.add(VectorLoop.of(first, end, together));
      together.clear();
      code.add(
          isInVectors(formula.value())
              ? withFunctions(first, end, formula)
              : portable.overRange(first, end, formula));
    }
    return code.add(VectorLoop.of(first, end, together)).build();
  }

  private static boolean isInVectors(Expr value) {
    boolean isWritten =
        value instanceof Call call && VectorFunctions.contains(call.function())
            || VectorText.isInstruction(value);
    return isWritten && value.operands().stream().allMatch(VectorLanes::isInVectors);
  }

  /** The first function that is no instruction, innermost first. */
  private static Optional<Call> function(Expr value) {
    return value.calls().filter(call -> VectorFunctions.contains(call.function())).findFirst();
  }

  /** Each function of its operand in place, the last one where the result stands if it is that. */
  private CodeBlock withFunctions(String first, String end, LaneFormula formula) {
    CodeBlock.Builder code = CodeBlock.builder();
    Map<String, Place> places = new HashMap<>(formula.places());
    Expr rest = formula.value();
    for (Optional<Call> found = function(rest); found.isPresent(); found = function(rest)) {
      Call call = found.get();
      boolean isAll = call.equals(rest);
      int step = places.size() - formula.places().size() + 1;
      Place place = isAll ? formula.target() : scratch(code, step);
      code.add(copy(first, end, formula.with(place, call.operand(), places)));
      code.add(apply(call.function(), place.array(), first, end));
      if (isAll) {
        return code.build();
      }
      Variable result = new Variable(place.array());
      places.put(result.name(), place);
      rest = Substitute.of(rest, call, result);
    }
    return code.add(
            VectorLoop.of(first, end, List.of(formula.with(formula.target(), rest, places))))
        .build();
  }

  /** Puts the operand of a function where the function is applied, if it is not there. */
  private static CodeBlock copy(String first, String end, LaneFormula formula) {
    Place from =
        formula.value() instanceof Variable variable ? formula.places().get(variable.name()) : null;
    if (formula.target().equals(from)) {
      return CodeBlock.of("");
    }
    return from == null || from.units() > 0
        ? VectorLoop.of(first, end, List.of(formula))
        : CodeBlock.builder()
            .addStatement(
                "$T.arraycopy($L, $L, $L, $L, $L)",
                System.class,
                from.array(),
                first,
                formula.target().array(),
                first,
                first.equals("0") ? end : end + " - " + first)
            .build();
  }

  /** Opens an array for the operand of a function. */
  private Place scratch(CodeBlock.Builder code, int step) {
    String number = step == 1 ? "" : "" + step;
    String name = "scratch" + number;
    if (!scratch.contains(name)) {
      scratch.add(name);
    }
    code.addStatement("final float[] s$L = $L$L", number, name, row);
    return Place.of("s" + number);
  }
}
