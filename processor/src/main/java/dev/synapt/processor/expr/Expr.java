package dev.synapt.processor.expr;

import java.util.List;
import java.util.stream.Stream;

/**
 * A formula of real variables, as an immutable tree. Two trees are equal when they are written the
 * same; {@link Simplify} brings many that mean the same to one form.
 *
 * <pre>{@code
 * Expr silu = z.times(sigmoid(z));
 * Expr gradient = Derivative.of(silu, z);
 * }</pre>
 */
public sealed interface Expr permits Variable, Constant, Call, Operation, Fma, Select {
  /**
   * Answers by the kind of this tree's root.
   *
   * @param <R> the type of the answer
   * @param cases one answer for each kind
   * @return the answer for this kind
   */
  <R> R match(Cases<R> cases);

  /**
   * The trees directly below this root, in the order in which they are written.
   *
   * @return the operands; none for a variable or a constant
   */
  List<Expr> operands();

  /**
   * The same root above other trees.
   *
   * @param operands as many as {@link #operands} has
   * @return the new tree
   */
  Expr withOperands(List<Expr> operands);

  /**
   * {@code this + other}.
   *
   * @param other the second summand
   * @return the sum
   */
  default Expr plus(Expr other) {
    return new Operation(Operator.ADD, this, other);
  }

  /**
   * {@code this - other}.
   *
   * @param other what is taken away
   * @return the difference
   */
  default Expr minus(Expr other) {
    return new Operation(Operator.SUBTRACT, this, other);
  }

  /**
   * {@code this * other}.
   *
   * @param other the second factor
   * @return the product
   */
  default Expr times(Expr other) {
    return new Operation(Operator.MULTIPLY, this, other);
  }

  /**
   * {@code this / other}.
   *
   * @param other the divisor
   * @return the quotient
   */
  default Expr over(Expr other) {
    return new Operation(Operator.DIVIDE, this, other);
  }

  /**
   * The functions that are called in this tree.
   *
   * @return every call, those of the operands of a call before it
   */
  default Stream<Call> calls() {
    Stream<Call> below = operands().stream().flatMap(Expr::calls);
    return this instanceof Call call ? Stream.concat(below, Stream.of(call)) : below;
  }

  /**
   * Whether a tree occurs in this one, as the whole of it or anywhere below.
   *
   * @param part the tree to look for
   * @return true when it occurs
   */
  default boolean contains(Expr part) {
    return equals(part) || operands().stream().anyMatch(operand -> operand.contains(part));
  }
}
