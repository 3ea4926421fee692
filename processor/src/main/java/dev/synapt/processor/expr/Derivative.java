package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Constant.ONE;
import static dev.synapt.processor.expr.Constant.ZERO;
import static dev.synapt.processor.expr.Notation.square;

/**
 * The derivative of a formula, by the rules of calculus. Where a minimum or maximum has two equal
 * operands, the first one counts: the derivative of {@code max(0, z)} at 0 is 0.
 */
public final class Derivative implements Cases<Expr> {
  private final Variable variable;

  private Derivative(Variable variable) {
    this.variable = variable;
  }

  /**
   * The derivative of a formula.
   *
   * @param expr the formula
   * @param variable what it is differentiated by; the others are constants
   * @return the derivative, simplified
   */
  public static Expr of(Expr expr, Variable variable) {
    return Simplify.of(expr.match(new Derivative(variable)));
  }

  @Override
  public Expr variable(Variable other) {
    return other.equals(variable) ? ONE : ZERO;
  }

  @Override
  public Expr constant(Constant constant) {
    return ZERO;
  }

  @Override
  public Expr call(Call call) {
    return call.function().derivative(call.operand()).times(call.operand().match(this));
  }

  @Override
  public Expr operation(Operation operation) {
    Expr u = operation.left();
    Expr v = operation.right();
    Expr du = u.match(this);
    Expr dv = v.match(this);
    return switch (operation.operator()) {
      case ADD -> du.plus(dv);
      case SUBTRACT -> du.minus(dv);
      case MULTIPLY ->
          u.equals(variable) && !(Simplify.of(dv) instanceof Constant)
              ? new Fma(u, dv, v)
              : du.times(v).plus(u.times(dv));
      case DIVIDE -> du.times(v).minus(u.times(dv)).over(square(v));
      case MIN -> new Select(u.minus(v), dv, du);
      case MAX -> new Select(v.minus(u), dv, du);
    };
  }

  @Override
  public Expr fma(Fma fma) {
    return fma.unfused().match(this);
  }

  @Override
  public Expr select(Select select) {
    return new Select(select.test(), select.positive().match(this), select.otherwise().match(this));
  }
}
