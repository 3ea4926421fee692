package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Shape.scaled;

/**
 * A small structural proof that a value is above zero exactly where a test is, in floats too: a
 * factor below 1 could round a tiny value to zero, so it proves nothing above zero.
 */
final class SignProof {
  private final Expr test;

  private SignProof(Expr test) {
    this.test = test;
  }

  /** Whether {@code value > 0} is proven to be true exactly where {@code test > 0} is. */
  static boolean isPositiveExactlyWhere(Expr value, Expr test) {
    SignProof proof = new SignProof(test);
    return proof.positive(value) && proof.notPositive(value);
  }

  /** Whether {@code test > 0} implies {@code value > 0}. */
  private boolean positive(Expr value) {
    if (value.equals(test)) {
      return true;
    }
    if (value instanceof Constant constant) {
      return constant.value() > 0;
    }
    if (value instanceof Select select && select.test().equals(test)) {
      return positive(select.positive());
    }
    return value instanceof Operation operation
        && switch (operation.operator()) {
          case MAX -> positive(operation.left()) || positive(operation.right());
          case MIN -> positive(operation.left()) && positive(operation.right());
          default -> scale(value) >= 1 && positive(operation.right());
        };
  }

  /** Whether {@code test <= 0} implies {@code value <= 0}. */
  private boolean notPositive(Expr value) {
    if (value.equals(test)) {
      return true;
    }
    if (value instanceof Constant constant) {
      return constant.value() <= 0;
    }
    if (value instanceof Select select && select.test().equals(test)) {
      return notPositive(select.otherwise());
    }
    if (value instanceof Call call) {
      return call.function() == Function.EXPM1 && notPositive(call.operand());
    }
    return value instanceof Operation operation
        && switch (operation.operator()) {
          case MAX -> notPositive(operation.left()) && notPositive(operation.right());
          case MIN -> notPositive(operation.left()) || notPositive(operation.right());
          default -> scale(value) >= 0 && notPositive(operation.right());
        };
  }

  private static double scale(Expr value) {
    Operation product = scaled(value);
    return product != null && product.left() instanceof Constant factor ? factor.value() : -1;
  }
}
