package dev.synapt.processor.expr;

import java.util.List;

/**
 * {@code test > 0 ? positive : otherwise}. A test that is NaN is not positive.
 *
 * @param test what is compared with zero; {@code x - y} asks for {@code x > y}
 * @param positive the value where the test is above zero
 * @param otherwise the value elsewhere
 */
public record Select(Expr test, Expr positive, Expr otherwise) implements Expr {
  @Override
  public <R> R match(Cases<R> cases) {
    return cases.select(this);
  }

  @Override
  public List<Expr> operands() {
    return List.of(test, positive, otherwise);
  }

  @Override
  public Expr withOperands(List<Expr> operands) {
    return new Select(operands.get(0), operands.get(1), operands.get(2));
  }
}
