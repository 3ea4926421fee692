package dev.synapt.processor.expr;

import java.util.List;

/**
 * A number. It is kept in double and rounded once, where it is printed.
 *
 * @param value a finite number; minus zero becomes zero
 */
public record Constant(double value) implements Expr {
  /** Zero. */
  public static final Constant ZERO = new Constant(0);

  /** One. */
  public static final Constant ONE = new Constant(1);

  /**
   * A number.
   *
   * @param value a finite number
   * @throws IllegalArgumentException if it is infinite or NaN
   */
  public Constant {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "A constant of a formula must be finite. Received: " + value);
    }
    value += 0.0; // turns -0.0 into 0.0, so that there is one zero and rules need not ask which
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.constant(this);
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
