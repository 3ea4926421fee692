package dev.synapt.processor.expr;

/**
 * The rules of differentiation. Where {@code max(left, right)} or {@code min(left, right)} has a
 * kink, the derivative is that of {@code right}: write {@code max(z, 0)} for a derivative of 0 at
 * 0.
 */
public final class Derivative {
  private Derivative() {}

  /**
   * The derivative with respect to a variable, simplified.
   *
   * @param e what is differentiated
   * @param variable the name of the variable
   * @return the derivative
   */
  public static Expr of(Expr e, String variable) {
    return Simplify.of(derive(e, variable));
  }

  private static Expr derive(Expr e, String v) {
    if (e instanceof Expr.Variable x) {
      return Expr.number(x.name().equals(v) ? 1 : 0);
    }
    if (e instanceof Expr.Constant) {
      return Expr.number(0);
    }
    if (e instanceof Expr.Add sum) {
      return derive(sum.left(), v).plus(derive(sum.right(), v));
    }
    if (e instanceof Expr.Subtract difference) {
      return derive(difference.left(), v).minus(derive(difference.right(), v));
    }
    if (e instanceof Expr.Multiply product) {
      return derive(product.left(), v)
          .times(product.right())
          .plus(product.left().times(derive(product.right(), v)));
    }
    if (e instanceof Expr.Divide quotient) {
      Expr below = quotient.right();
      Expr above =
          derive(quotient.left(), v).times(below).minus(quotient.left().times(derive(below, v)));
      return above.over(below.times(below));
    }
    if (e instanceof Expr.Negate negation) {
      return new Expr.Negate(derive(negation.operand(), v));
    }
    if (e instanceof Expr.Max max) {
      return new Expr.Select(
          max.left().minus(max.right()), derive(max.left(), v), derive(max.right(), v));
    }
    if (e instanceof Expr.Min min) {
      return new Expr.Select(
          min.right().minus(min.left()), derive(min.left(), v), derive(min.right(), v));
    }
    if (e instanceof Expr.Select select) {
      return new Expr.Select(
          select.test(), derive(select.positive(), v), derive(select.otherwise(), v));
    }
    Expr.Call call = (Expr.Call) e;
    return call.function().derivative(call.operand()).times(derive(call.operand(), v));
  }
}
