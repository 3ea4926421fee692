package dev.synapt.processor.expr;

/** A number that depends on variables. Trees with equal parts are equal. */
public sealed interface Expr {
  /**
   * A variable.
   *
   * @param name such as {@code z}
   */
  record Variable(String name) implements Expr {}

  /**
   * A number; generated code uses the float nearest to it.
   *
   * @param value finite
   */
  record Constant(double value) implements Expr {}

  /**
   * {@code left + right}.
   *
   * @param left first term
   * @param right second term
   */
  record Add(Expr left, Expr right) implements Expr {}

  /**
   * {@code left - right}.
   *
   * @param left what is subtracted from
   * @param right what is subtracted
   */
  record Subtract(Expr left, Expr right) implements Expr {}

  /**
   * {@code left right}.
   *
   * @param left first factor
   * @param right second factor
   */
  record Multiply(Expr left, Expr right) implements Expr {}

  /**
   * {@code left / right}.
   *
   * @param left what is divided
   * @param right what it is divided by
   */
  record Divide(Expr left, Expr right) implements Expr {}

  /**
   * {@code -operand}.
   *
   * @param operand what is negated
   */
  record Negate(Expr operand) implements Expr {}

  /**
   * The larger one; NaN if one is.
   *
   * @param left one
   * @param right the other
   */
  record Max(Expr left, Expr right) implements Expr {}

  /**
   * The smaller one; NaN if one is.
   *
   * @param left one
   * @param right the other
   */
  record Min(Expr left, Expr right) implements Expr {}

  /**
   * {@code positive if test > 0, else otherwise}.
   *
   * @param test what is compared with 0
   * @param positive the value where it is above 0
   * @param otherwise the value where it is not
   */
  record Select(Expr test, Expr positive, Expr otherwise) implements Expr {}

  /**
   * A function of one operand.
   *
   * @param function which one
   * @param operand its argument
   */
  record Call(Function function, Expr operand) implements Expr {}

  /**
   * A number.
   *
   * @param value finite
   * @return its constant
   */
  static Expr number(double value) {
    return new Constant(value);
  }

  /**
   * A variable.
   *
   * @param name its name
   * @return the variable
   */
  static Expr variable(String name) {
    return new Variable(name);
  }

  /**
   * {@code this + other}.
   *
   * @param other the second term
   * @return the sum
   */
  default Expr plus(Expr other) {
    return new Add(this, other);
  }

  /**
   * {@code this - other}.
   *
   * @param other what is subtracted
   * @return the difference
   */
  default Expr minus(Expr other) {
    return new Subtract(this, other);
  }

  /**
   * {@code this other}.
   *
   * @param other the second factor
   * @return the product
   */
  default Expr times(Expr other) {
    return new Multiply(this, other);
  }

  /**
   * {@code this / other}.
   *
   * @param other the divisor
   * @return the quotient
   */
  default Expr over(Expr other) {
    return new Divide(this, other);
  }

  /**
   * {@code -this}.
   *
   * @return the negation
   */
  default Expr negated() {
    return new Negate(this);
  }

  /**
   * The larger one of this and another.
   *
   * @param other the other
   * @return the maximum
   */
  default Expr max(Expr other) {
    return new Max(this, other);
  }

  /**
   * The smaller one of this and another.
   *
   * @param other the other
   * @return the minimum
   */
  default Expr min(Expr other) {
    return new Min(this, other);
  }

  /**
   * A function of this.
   *
   * @param function which one
   * @return the call
   */
  default Expr apply(Function function) {
    return new Call(function, this);
  }
}
