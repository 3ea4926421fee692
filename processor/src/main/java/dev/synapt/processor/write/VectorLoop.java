package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.expr.Expr;
import dev.synapt.processor.expr.Variable;
import dev.synapt.processor.expr.VectorText;
import dev.synapt.processor.write.LaneFormula.Place;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes one loop over vectors, for formulas that are nothing but instructions. */
final class VectorLoop {
  /** Where a line may break. */
  private static final String CALL = "\\.(add|sub|mul|div|fma|min|max)\\(";

  private static final Map<String, Object> TYPES =
      Map.of("vector", VectorTile.FLOAT_VECTOR, "operators", Types.VECTOR_OPERATORS);

  private VectorLoop() {}

  /** For all n of a range; a formula may use the values of those before it. */
  static CodeBlock of(String first, String end, List<LaneFormula> formulas) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (formulas.isEmpty()) {
      return code.build();
    }
    code.beginControlFlow("for (int n = $L; n < $L; n += $L)", first, end, VectorLanes.WIDTH);
    Map<Place, String> known = new LinkedHashMap<>();
    for (int index = 0; index < formulas.size(); index++) {
      LaneFormula formula = formulas.get(index);
      Map<String, String> vectors = new HashMap<>();
      for (Variable variable : variables(formula.value())) {
        Place place = formula.places().get(variable.name());
        if (place != null) {
          String name = variable.name() + "n";
          if (!known.containsKey(place)) {
            code.add(load(name, place.arguments()));
            known.put(place, name);
          }
          vectors.put(variable.name(), known.get(place));
        }
      }
      String text =
          breakable(VectorText.of(formula.value(), vectors, formula.scalars(), "$vector:T"));
      String store = "$Z.intoArray(" + formula.target().arguments() + ")";
      code.add(formula.comment());
      Optional<String> later = nameOfTarget(formula, formulas.subList(index + 1, formulas.size()));
      if (later.isPresent()) {
        String name = later.get() + "n";
        code.add(statement("final $vector:T " + name + " = " + text));
        code.add(statement(name + store));
        known.put(formula.target(), name);
      } else {
        code.add(statement(text + store));
      }
    }
    return code.endControlFlow().build();
  }

  /** The variable of a later formula that stands where this one has its target. */
  private static Optional<String> nameOfTarget(LaneFormula formula, List<LaneFormula> later) {
    for (LaneFormula next : later) {
      for (Variable variable : variables(next.value())) {
        if (formula.target().equals(next.places().get(variable.name()))) {
          return Optional.of(variable.name());
        }
      }
    }
    return Optional.empty();
  }

  /** The variables of a formula, in the order in which they are written. */
  static List<Variable> variables(Expr expr) {
    if (expr instanceof Variable variable) {
      return List.of(variable);
    }
    return expr.operands().stream().flatMap(part -> variables(part).stream()).distinct().toList();
  }

  static String breakable(String calls) {
    return calls.replaceAll(CALL, "\\$Z$0");
  }

  static CodeBlock load(String name, String arguments) {
    return statement(
        "final $vector:T " + name + " = $vector:T.fromArray(SPECIES, " + arguments + ")");
  }

  static CodeBlock statement(String text) {
    return CodeBlock.builder().addNamed("$[" + text + ";\n$]", TYPES).build();
  }
}
