package dev.synapt.processor.expr;

import java.util.function.DoubleBinaryOperator;

/** An operation on two operands. */
public enum Operator {
  /** {@code x + y}. */
  ADD((x, y) -> x + y),
  /** {@code x - y}. */
  SUBTRACT((x, y) -> x - y),
  /** {@code x * y}. */
  MULTIPLY((x, y) -> x * y),
  /** {@code x / y}. */
  DIVIDE((x, y) -> x / y),
  /** The smaller one; NaN if one is NaN. */
  MIN(Math::min),
  /** The larger one; NaN if one is NaN. */
  MAX(Math::max);

  private final DoubleBinaryOperator value;

  Operator(DoubleBinaryOperator value) {
    this.value = value;
  }

  double at(double left, double right) {
    return value.applyAsDouble(left, right);
  }
}
