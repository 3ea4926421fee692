package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Shape.areConstant;
import static dev.synapt.processor.expr.Shape.isZero;
import static dev.synapt.processor.expr.Shape.negated;
import static dev.synapt.processor.expr.Shape.scaled;

import java.util.Map;

/**
 * The shortest form of a formula that the rules of {@link Sums}, {@link Products} and this class
 * lead to, working from the leaves up. Simplifying twice changes nothing.
 *
 * <p>The rules are those of the real numbers. Floats may round differently, or overflow sooner,
 * after them: the formulas of this package are tested for that in the form they end in.
 */
public final class Simplify implements Cases<Expr> {
  private static final Simplify SIMPLIFY = new Simplify();

  private Simplify() {}

  /**
   * Simplifies a formula.
   *
   * @param expr the formula
   * @return an equal formula in its simplest form
   */
  public static Expr of(Expr expr) {
    return expr.match(SIMPLIFY);
  }

  @Override
  public Expr variable(Variable variable) {
    return variable;
  }

  @Override
  public Expr constant(Constant constant) {
    return constant;
  }

  @Override
  public Expr call(Call call) {
    Expr operand = of(call.operand());
    return call.function() == Function.NEGATE
        ? negate(operand)
        : foldIfConstant(call.function().of(operand));
  }

  @Override
  public Expr operation(Operation operation) {
    Expr x = of(operation.left());
    Expr y = of(operation.right());
    return switch (operation.operator()) {
      case ADD -> Sums.plus(x, y);
      case SUBTRACT -> Sums.minus(x, y);
      case MULTIPLY -> Products.times(x, y);
      case DIVIDE -> Products.over(x, y);
      case MIN, MAX -> x.equals(y) ? x : foldIfConstant(new Operation(operation.operator(), x, y));
    };
  }

  @Override
  public Expr fma(Fma fma) {
    Expr factor = of(fma.factor());
    Expr other = of(fma.other());
    Expr summand = of(fma.summand());
    boolean pays = !isZero(factor) && !isZero(other) && !isZero(summand);
    return pays
        ? foldIfConstant(new Fma(factor, other, summand))
        : Sums.plus(Products.times(factor, other), summand);
  }

  @Override
  public Expr select(Select select) {
    return select(of(select.test()), of(select.positive()), of(select.otherwise()));
  }

  /** {@code c t > 0} asks the same as {@code t > 0} when c is above 0. */
  static Expr select(Expr test, Expr positive, Expr otherwise) {
    if (positive.equals(otherwise)) {
      return positive;
    }
    if (test instanceof Constant constant) {
      return constant.value() > 0 ? positive : otherwise;
    }
    Operation product = scaled(test);
    if (product != null && product.left() instanceof Constant factor && factor.value() > 0) {
      return new Select(product.right(), positive, otherwise);
    }
    return new Select(test, positive, otherwise);
  }

  /** {@code -(-x) = x}, {@code -(c x) = (-c) x}, {@code -(x - y) = y - x}. */
  static Expr negate(Expr x) {
    Expr inner = negated(x);
    if (inner != null) {
      return inner;
    }
    Operation product = scaled(x);
    if (product != null) {
      return Products.times(negate(product.left()), product.right());
    }
    Operation difference = Shape.operation(x, Operator.SUBTRACT);
    if (difference != null) {
      return Sums.minus(difference.right(), difference.left());
    }
    return foldIfConstant(Notation.negate(x));
  }

  static Expr foldIfConstant(Expr expr) {
    if (!areConstant(expr.operands())) {
      return expr;
    }
    double value = Evaluate.of(expr, Map.of());
    return Double.isFinite(value) ? new Constant(value) : expr;
  }
}
