package dev.synapt.processor.expr;

import java.util.List;

/**
 * A function of one operand.
 *
 * @param function the function
 * @param operand what it is applied to
 */
public record Call(Function function, Expr operand) implements Expr {
  @Override
  public <R> R match(Cases<R> cases) {
    return cases.call(this);
  }

  @Override
  public List<Expr> operands() {
    return List.of(operand);
  }

  @Override
  public Expr withOperands(List<Expr> operands) {
    return new Call(function, operands.get(0));
  }
}
