package dev.synapt.processor.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules of simplification ask a tree: how is its root written? */
final class Shape {
  private Shape() {}

  static boolean isNumber(Expr expr, double value) {
    return expr instanceof Constant constant && constant.value() == value;
  }

  static boolean isZero(Expr expr) {
    return isNumber(expr, 0);
  }

  static boolean areConstant(List<Expr> operands) {
    return !operands.isEmpty() && operands.stream().allMatch(Constant.class::isInstance);
  }

  /** The operation at the root, if it is the one asked for. */
  static @Nullable Operation operation(Expr expr, Operator operator) {
    return expr instanceof Operation operation && operation.operator() == operator
        ? operation
        : null;
  }

  /** The x of {@code -x}. */
  static @Nullable Expr negated(Expr expr) {
    return expr instanceof Call call && call.function() == Function.NEGATE ? call.operand() : null;
  }

  /** A product {@code c x} with a constant c, which simplified products have on the left. */
  static @Nullable Operation scaled(Expr expr) {
    Operation product = operation(expr, Operator.MULTIPLY);
    return product != null && product.left() instanceof Constant ? product : null;
  }

  /** The v of {@code 1 / v}. */
  static @Nullable Expr inverted(Expr expr) {
    Operation quotient = operation(expr, Operator.DIVIDE);
    return quotient != null && isNumber(quotient.left(), 1) ? quotient.right() : null;
  }

  static boolean isSignOf(Expr expr, Expr operand) {
    return expr.equals(Notation.sign(operand));
  }
}
