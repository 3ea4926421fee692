package dev.synapt.processor.expr;

import java.util.List;

/**
 * {@code factor * other + summand}, rounded once where {@link Arithmetic#FUSED} is printed.
 *
 * @param factor the first factor
 * @param other the second factor
 * @param summand what is added to their product
 */
public record Fma(Expr factor, Expr other, Expr summand) implements Expr {
  /**
   * The same without the fused operation.
   *
   * @return {@code factor * other + summand}, rounded twice
   */
  public Expr unfused() {
    return factor.times(other).plus(summand);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.fma(this);
  }

  @Override
  public List<Expr> operands() {
    return List.of(factor, other, summand);
  }

  @Override
  public Expr withOperands(List<Expr> operands) {
    return new Fma(operands.get(0), operands.get(1), operands.get(2));
  }
}
