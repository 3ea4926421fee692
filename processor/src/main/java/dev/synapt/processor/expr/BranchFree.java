package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Constant.ZERO;
import static dev.synapt.processor.expr.Notation.max;
import static dev.synapt.processor.expr.Notation.min;
import static dev.synapt.processor.expr.Shape.isZero;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Choices of an activation as arithmetic: {@code t > 0 ? 1 : 0.3} is {@code max(0.3, min(1, t 1e38
 * 1e38))}. C2 does not vectorise a choice, but minima and maxima it does.
 *
 * <p>Two factors of 1e38 bring every float above zero, the smallest subnormal too, to at least
 * 1e31, or to infinity. The values are those of the choice, but that a NaN stays NaN and a zero may
 * have another sign. A choice that fits no rule stays one.
 */
final class BranchFree {
  static final Constant LARGE = new Constant(1e38);

  private final Expr output;

  private BranchFree(Expr output) {
    this.output = output;
  }

  /**
   * The form to print: {@link Simplify} would merge its factors into one that is no float.
   *
   * @param expr the formula
   * @param output what {@link Variable#A} stands for
   */
  static Expr of(Expr expr, Expr output) {
    return new BranchFree(output).rewrite(expr);
  }

  private Expr rewrite(Expr expr) {
    Expr written = expr instanceof Select select ? choice(select) : null;
    return written != null
        ? written
        : expr.withOperands(expr.operands().stream().map(this::rewrite).toList());
  }

  private @Nullable Expr choice(Select select) {
    Expr test = select.test();
    if (select.positive() instanceof Constant positive) {
      return constantAbove(test, positive, select.otherwise());
    }
    if (select.positive() instanceof Select inner && isZero(select.otherwise())) {
      return whereBoth(test, inner);
    }
    return test instanceof Variable variable
        ? parts(variable, select.positive(), select.otherwise())
        : null;
  }

  /** {@code t > 0 ? p : q}; {@code t > 0 ? p : t + q = (t > 0 ? p : q) + min(0, t)}. */
  private @Nullable Expr constantAbove(Expr test, Constant positive, Expr otherwise) {
    if (otherwise instanceof Constant constant) {
      return between(test, positive, constant);
    }
    Operation sum = Shape.operation(otherwise, Operator.ADD);
    return sum != null && sum.left().equals(test) && sum.right() instanceof Constant summand
        ? between(test, positive, summand).plus(min(0, test))
        : null;
  }

  private Expr between(Expr test, Constant positive, Constant otherwise) {
    if (positive.equals(otherwise)) {
      return positive;
    }
    Expr large = test.times(LARGE).times(LARGE);
    boolean neverBelow = isNeverBelowZero(test);
    if (positive.value() > otherwise.value()) {
      Expr limited = min(positive.value(), large);
      return neverBelow && isZero(otherwise) ? limited : max(otherwise, limited);
    }
    Expr falling = otherwise.minus(large);
    return max(positive, neverBelow ? falling : min(otherwise.value(), falling));
  }

  /** {@code s > 0 ? (t > 0 ? p : 0) : 0 = min(s > 0 ? p : 0, t > 0 ? p : 0)} for p above 0. */
  private @Nullable Expr whereBoth(Expr test, Select inner) {
    return inner.positive() instanceof Constant positive
            && positive.value() > 0
            && isZero(inner.otherwise())
        ? new Operation(
            Operator.MIN, between(inner.test(), positive, ZERO), between(test, positive, ZERO))
        : null;
  }

  /** {@code x > 0 ? f(x) : g(x) = f(max(0, x)) + g(min(0, x))} if f(0) = g(0) = 0. */
  private static @Nullable Expr parts(Variable x, Expr positive, Expr otherwise) {
    return isZeroAtZero(positive, x) && isZeroAtZero(otherwise, x)
        ? Substitute.of(positive, x, max(0, x)).plus(Substitute.of(otherwise, x, min(0, x)))
        : null;
  }

  private static boolean isZeroAtZero(Expr expr, Variable x) {
    Expr there = Simplify.of(Substitute.of(expr, x, ZERO));
    return there instanceof Constant && Evaluate.of(there, Map.of()) == 0;
  }

  private boolean isNeverBelowZero(Expr test) {
    if (test.equals(Variable.A)) {
      return isNeverBelow(output);
    }
    return output instanceof Operation least
        && least.operator() == Operator.MIN
        && test.equals(least.left().minus(Variable.A));
  }

  /** Whether a value is never below zero, which a maximum with a constant proves. */
  private static boolean isNeverBelow(Expr value) {
    if (value instanceof Constant constant) {
      return constant.value() >= 0;
    }
    return value instanceof Operation operation
        && switch (operation.operator()) {
          case MAX -> isNeverBelow(operation.left()) || isNeverBelow(operation.right());
          case MIN -> isNeverBelow(operation.left()) && isNeverBelow(operation.right());
          default -> false;
        };
  }
}
