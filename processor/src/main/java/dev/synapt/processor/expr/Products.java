package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Constant.ZERO;
import static dev.synapt.processor.expr.Shape.inverted;
import static dev.synapt.processor.expr.Shape.isNumber;
import static dev.synapt.processor.expr.Shape.isSignOf;
import static dev.synapt.processor.expr.Shape.isZero;
import static dev.synapt.processor.expr.Shape.negated;
import static dev.synapt.processor.expr.Shape.operation;
import static dev.synapt.processor.expr.Shape.scaled;

import org.jspecify.annotations.Nullable;

/** Products and quotients of simplified operands, simplified: constants move to the left. */
final class Products {
  private Products() {}

  /** {@code x (-y) = -(x y)}, {@code x (c y) = c (x y)}, {@code x (1 / y) = x / y}. */
  static Expr times(Expr x, Expr y) {
    if (x instanceof Constant factor) {
      return scale(factor, y);
    }
    if (y instanceof Constant factor) {
      return scale(factor, x);
    }
    Expr simpler = oneWay(x, y);
    if (simpler == null) {
      simpler = oneWay(y, x);
    }
    return simpler != null ? simpler : x.times(y);
  }

  /** {@code 0 x = 0}, {@code 1 x = x}, {@code c (d x) = (c d) x}, {@code c (x + d) = c x + c d}. */
  private static Expr scale(Constant factor, Expr x) {
    if (isZero(factor) || isNumber(factor, 1)) {
      return isZero(factor) ? ZERO : x;
    }
    if (isNumber(factor, -1)) {
      return Simplify.negate(x);
    }
    Expr inner = negated(x);
    if (inner != null) {
      return times(Simplify.negate(factor), inner);
    }
    Operation product = scaled(x);
    if (product != null) {
      return times(times(factor, product.left()), product.right());
    }
    Operation sum = operation(x, Operator.ADD);
    if (sum != null && sum.right() instanceof Constant) {
      return Sums.plus(times(factor, sum.left()), times(factor, sum.right()));
    }
    Expr choice = intoBranches(factor, x);
    return choice != null ? choice : Simplify.foldIfConstant(factor.times(x));
  }

  private static @Nullable Expr oneWay(Expr x, Expr y) {
    Expr inner = negated(y);
    if (inner != null) {
      return Simplify.negate(times(x, inner));
    }
    Operation product = scaled(y);
    if (product != null) {
      return times(product.left(), times(x, product.right()));
    }
    Expr divisor = inverted(y);
    if (divisor != null) {
      return over(x, divisor);
    }
    if (isSignOf(y, x)) {
      return Notation.abs(x);
    }
    return intoBranches(x, y);
  }

  /**
   * {@code x (t > 0 ? p : 0)} is {@code t > 0 ? x p : 0}; for {@code x = max(0, t)} any choice is x
   * p.
   */
  private static @Nullable Expr intoBranches(Expr x, Expr y) {
    if (!(y instanceof Select select)) {
      return null;
    }
    if (x.equals(Notation.max(0, select.test()))) {
      return times(x, select.positive());
    }
    boolean pays = isZero(select.positive()) || isZero(select.otherwise());
    return pays || x.operands().isEmpty()
        ? Simplify.select(select.test(), times(x, select.positive()), times(x, select.otherwise()))
        : null;
  }

  /** {@code 0 / y = 0}, {@code x / 1 = x}, {@code (-x) / y = -(x / y)}. */
  static Expr over(Expr x, Expr y) {
    if (isZero(x) || isNumber(y, 1)) {
      return x;
    }
    Expr inner = negated(x);
    if (inner != null) {
      return Simplify.negate(over(inner, y));
    }
    return Simplify.foldIfConstant(x.over(y));
  }
}
