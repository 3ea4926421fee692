package dev.synapt.processor.expr;

import java.util.List;

/**
 * A variable. The formulas of this package use {@link #Z}, {@link #A} and {@link #Y}.
 *
 * @param name its name in the formula
 */
public record Variable(String name) implements Expr {
  /** The sum {@code z} that an activation is applied to. */
  public static final Variable Z = new Variable("z");

  /** The output {@code a} of an activation. */
  public static final Variable A = new Variable("a");

  /** The label {@code y} of an output. */
  public static final Variable Y = new Variable("y");

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.variable(this);
  }

  @Override
  public List<Expr> operands() {
    return List.of();
  }

  @Override
  public Expr withOperands(List<Expr> operands) {
    return this;
  }
}
