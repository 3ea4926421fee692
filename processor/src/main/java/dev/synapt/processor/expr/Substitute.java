package dev.synapt.processor.expr;

import java.util.function.UnaryOperator;

/** Replaces parts of a tree. */
final class Substitute {
  private Substitute() {}

  /** The tree with every part that equals the first one replaced by the second. */
  static Expr of(Expr e, Expr part, Expr replacement) {
    return e.equals(part) ? replacement : inParts(e, operand -> of(operand, part, replacement));
  }

  /** Whether a part stands anywhere in the tree. */
  static boolean contains(Expr e, Expr part) {
    return !of(e, part, new Expr.Variable("no name of a formula")).equals(e);
  }

  /** The same operation on changed operands. */
  static Expr inParts(Expr e, UnaryOperator<Expr> change) {
    if (e instanceof Expr.Add x) {
      return new Expr.Add(change.apply(x.left()), change.apply(x.right()));
    }
    if (e instanceof Expr.Subtract x) {
      return new Expr.Subtract(change.apply(x.left()), change.apply(x.right()));
    }
    if (e instanceof Expr.Multiply x) {
      return new Expr.Multiply(change.apply(x.left()), change.apply(x.right()));
    }
    if (e instanceof Expr.Divide x) {
      return new Expr.Divide(change.apply(x.left()), change.apply(x.right()));
    }
    if (e instanceof Expr.Negate x) {
      return new Expr.Negate(change.apply(x.operand()));
    }
    if (e instanceof Expr.Max x) {
      return new Expr.Max(change.apply(x.left()), change.apply(x.right()));
    }
    if (e instanceof Expr.Min x) {
      return new Expr.Min(change.apply(x.left()), change.apply(x.right()));
    }
    if (e instanceof Expr.Select x) {
      return new Expr.Select(
          change.apply(x.test()), change.apply(x.positive()), change.apply(x.otherwise()));
    }
    return e instanceof Expr.Call x ? new Expr.Call(x.function(), change.apply(x.operand())) : e;
  }
}
