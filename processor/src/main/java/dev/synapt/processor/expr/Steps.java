package dev.synapt.processor.expr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
   * @param name the function's name in camel case, with a number from the second such step on
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
    Expr rest = Definitions.of(expr);
    Call twice = computedTwice(rest, new HashSet<>());
    while (twice != null) {
      Variable name = new Variable(name(twice.function(), steps));
      steps.add(new Step(name, twice));
      rest = Substitute.of(rest, twice, name);
      twice = computedTwice(rest, new HashSet<>());
    }
    return new Steps(List.copyOf(steps), rest);
  }

  /**
   * Finds the steps of a formula, every function one of its own.
   *
   * @param expr the formula
   * @return its steps, of functions without functions in their operands, and a result without any
   */
  public static Steps ofCalls(Expr expr) {
    List<Step> steps = new ArrayList<>();
    Expr result = withoutCalls(Definitions.of(expr), steps);
    return new Steps(List.copyOf(steps), result);
  }

  private static Expr withoutCalls(Expr expr, List<Step> steps) {
    Expr rest =
        expr.withOperands(
            expr.operands().stream().map(operand -> withoutCalls(operand, steps)).toList());
    return rest instanceof Call call && call.function().isComputed() ? step(call, steps) : rest;
  }

  private static Variable step(Call call, List<Step> steps) {
    for (Step step : steps) {
      if (step.value().equals(call)) {
        return step.name();
      }
    }
    Variable name = new Variable(name(call.function(), steps));
    steps.add(new Step(name, call));
    return name;
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
    String name = function.methodName();
    long earlier = steps.stream().filter(step -> step.value().function() == function).count();
    return earlier == 0 ? name : name + (earlier + 1);
  }
}
