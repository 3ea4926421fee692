package dev.synapt.processor.expr;

import java.util.List;

/**
 * An operation on two operands, in this order: sums of floats are not associative, so neither are
 * these.
 *
 * @param operator the operation
 * @param left the first operand
 * @param right the second operand
 */
public record Operation(Operator operator, Expr left, Expr right) implements Expr {
  @Override
  public <R> R match(Cases<R> cases) {
    return cases.operation(this);
  }

  @Override
  public List<Expr> operands() {
    return List.of(left, right);
  }

  @Override
  public Expr withOperands(List<Expr> operands) {
    return new Operation(operator, operands.get(0), operands.get(1));
  }
}
