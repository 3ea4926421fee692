package dev.synapt.processor.expr;

/** A formula in the functions that have code: others in the form that {@link Function} defines. */
final class Definitions {
  private Definitions() {}

  static Expr of(Expr expr) {
    Expr expanded = expr.withOperands(expr.operands().stream().map(Definitions::of).toList());
    return expanded instanceof Call call
        ? call.function().definition(call.operand()).orElse(call)
        : expanded;
  }
}
