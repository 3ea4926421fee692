package dev.synapt.processor.expr;

/** Writes one tree in the place of another. */
public final class Substitute {
  private Substitute() {}

  /**
   * A formula with every occurrence of a part replaced.
   *
   * @param expr the formula
   * @param part the tree to replace
   * @param replacement what stands there instead
   * @return the new formula, not simplified
   */
  public static Expr of(Expr expr, Expr part, Expr replacement) {
    if (expr.equals(part)) {
      return replacement;
    }
    return expr.withOperands(
        expr.operands().stream().map(operand -> of(operand, part, replacement)).toList());
  }
}
