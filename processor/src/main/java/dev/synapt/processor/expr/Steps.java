package dev.synapt.processor.expr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A formula in steps: a function that it computes more than once, such as the sigmoid in {@code s +
 * z (s (1 - s))}, is computed first and has a name.
 *
 * @param steps what to compute first, in this order
 * @param result the formula in terms of its variables and the steps
 */
public record Steps(List<Step> steps, Expr result) {
  /**
   * One value with a name.
   *
   * @param name the function's name in lower case, with a number from the second such step on
   * @param value what it stands for
   */
  public record Step(Variable name, Call value) {}

  /**
   * Finds the steps of a formula.
   *
   * @param expr the formula
   * @return its steps; none if it computes no function twice
   */
  public static Steps of(Expr expr) {
    List<Step> steps = new ArrayList<>();
    Expr rest = withDefinitions(expr);
    Call twice = computedTwice(rest, new HashSet<>());
    while (twice != null) {
      Variable name = new Variable(name(twice.function(), steps));
      steps.add(new Step(name, twice));
      rest = Substitute.of(rest, twice, name);
      twice = computedTwice(rest, new HashSet<>());
    }
    return new Steps(List.copyOf(steps), rest);
  }

  private static Expr withDefinitions(Expr expr) {
    Expr expanded =
        expr.withOperands(expr.operands().stream().map(Steps::withDefinitions).toList());
    return expanded instanceof Call call
        ? call.function().definition(call.operand()).orElse(call)
        : expanded;
  }

  private static @Nullable Call computedTwice(Expr expr, Set<Call> seen) {
    if (expr instanceof Call call && call.function().isComputed() && !seen.add(call)) {
      return call;
    }
    for (Expr operand : expr.operands()) {
      Call found = computedTwice(operand, seen);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static String name(Function function, List<Step> steps) {
    String name = function.name().toLowerCase(Locale.ROOT);
    long earlier = steps.stream().filter(step -> step.value().function() == function).count();
    return earlier == 0 ? name : name + (earlier + 1);
  }
}
