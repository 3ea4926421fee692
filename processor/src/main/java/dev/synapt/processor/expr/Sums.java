package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Constant.ONE;
import static dev.synapt.processor.expr.Constant.ZERO;
import static dev.synapt.processor.expr.Notation.constant;
import static dev.synapt.processor.expr.Shape.isZero;
import static dev.synapt.processor.expr.Shape.negated;
import static dev.synapt.processor.expr.Shape.operation;
import static dev.synapt.processor.expr.Shape.scaled;

/** Sums and differences of simplified operands, simplified. */
final class Sums {
  private Sums() {}

  /** {@code 0 + x = x}, {@code x + x = 2 x}, {@code x + (-y) = x - y}. */
  static Expr plus(Expr x, Expr y) {
    if (isZero(x)) {
      return y;
    }
    if (isZero(y)) {
      return x;
    }
    if (x.equals(y) || isSameProduct(x, y)) {
      return Products.times(constant(2), x);
    }
    Expr subtrahend = negated(y);
    if (subtrahend != null) {
      return minus(x, subtrahend);
    }
    subtrahend = negated(x);
    if (subtrahend != null) {
      return minus(y, subtrahend);
    }
    return Simplify.foldIfConstant(x.plus(y));
  }

  /** {@code x - 0 = x}, {@code x - x = 0}, {@code (x + y) - y = x}, {@code x - c x = (1 - c) x}. */
  static Expr minus(Expr x, Expr y) {
    if (isZero(y)) {
      return x;
    }
    if (isZero(x)) {
      return Simplify.negate(y);
    }
    if (x.equals(y)) {
      return ZERO;
    }
    Expr summand = negated(y);
    if (summand != null) {
      return plus(x, summand);
    }
    Operation sum = operation(x, Operator.ADD);
    if (sum != null && sum.right().equals(y)) {
      return sum.left();
    }
    if (sum != null && sum.left().equals(y)) {
      return sum.right();
    }
    Operation product = scaled(y);
    if (product != null && product.right().equals(x)) {
      return Products.times(minus(ONE, product.left()), x);
    }
    return Simplify.foldIfConstant(x.minus(y));
  }

  private static boolean isSameProduct(Expr x, Expr y) {
    Operation one = operation(x, Operator.MULTIPLY);
    Operation other = operation(y, Operator.MULTIPLY);
    return one != null
        && other != null
        && one.left().equals(other.right())
        && one.right().equals(other.left());
  }
}
