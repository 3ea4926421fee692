package dev.synapt.processor.expr;

import java.util.Map;

/** Computes an expression in double precision. */
public final class Evaluate {
  private Evaluate() {}

  /**
   * The value of an expression.
   *
   * @param e the expression
   * @param variables the value of each of its variables
   * @return its value
   * @throws IllegalArgumentException if a variable has no value
   */
  public static double of(Expr e, Map<String, Double> variables) {
    if (e instanceof Expr.Variable variable) {
      Double value = variables.get(variable.name());
      if (value == null) {
        throw new IllegalArgumentException(
            "No value for '" + variable.name() + "'. Received: " + variables);
      }
      return value;
    }
    if (e instanceof Expr.Constant constant) {
      return constant.value();
    }
    if (e instanceof Expr.Add x) {
      return of(x.left(), variables) + of(x.right(), variables);
    }
    if (e instanceof Expr.Subtract x) {
      return of(x.left(), variables) - of(x.right(), variables);
    }
    if (e instanceof Expr.Multiply x) {
      return of(x.left(), variables) * of(x.right(), variables);
    }
    if (e instanceof Expr.Divide x) {
      return of(x.left(), variables) / of(x.right(), variables);
    }
    if (e instanceof Expr.Negate x) {
      return -of(x.operand(), variables);
    }
    if (e instanceof Expr.Max x) {
      return Math.max(of(x.left(), variables), of(x.right(), variables));
    }
    if (e instanceof Expr.Min x) {
      return Math.min(of(x.left(), variables), of(x.right(), variables));
    }
    if (e instanceof Expr.Select x) {
      return of(x.test(), variables) > 0
          ? of(x.positive(), variables)
          : of(x.otherwise(), variables);
    }
    Expr.Call call = (Expr.Call) e;
    return call.function().evaluate(of(call.operand(), variables));
  }
}
