package dev.synapt.processor.expr;

/**
 * How many bytes the text of an expression becomes at most, whichever compiler compiles it. A
 * method above 8,000 bytes is never compiled by the JVM, so the plan must know before there is a
 * method.
 */
public final class ByteCount {
  /** {@code z[j]}: two locals and a load, with the longer form of each instruction. */
  private static final int ELEMENT = 5;

  /** {@code ldc_w}. */
  private static final int CONSTANT = 3;

  /** {@code invokestatic}. */
  private static final int CALL = 3;

  private static final int OPERATION = 1;

  /** A constant, a comparison, a branch and a jump; the test is {@code > 0f}. */
  private static final int CHOICE = 8;

  private ByteCount() {}

  /**
   * An upper bound.
   *
   * @param e the expression
   * @return bytes, without storing the result
   */
  public static int of(Expr e) {
    if (e instanceof Expr.Variable) {
      return ELEMENT;
    }
    if (e instanceof Expr.Constant) {
      return CONSTANT;
    }
    if (e instanceof Expr.Add x) {
      return of(x.left()) + of(x.right()) + OPERATION;
    }
    if (e instanceof Expr.Subtract x) {
      return of(x.left()) + of(x.right()) + OPERATION;
    }
    if (e instanceof Expr.Multiply x) {
      return of(x.left()) + of(x.right()) + OPERATION;
    }
    if (e instanceof Expr.Divide x) {
      return of(x.left()) + of(x.right()) + OPERATION;
    }
    if (e instanceof Expr.Negate x) {
      return of(x.operand()) + OPERATION;
    }
    if (e instanceof Expr.Max x) {
      return of(x.left()) + of(x.right()) + CALL;
    }
    if (e instanceof Expr.Min x) {
      return of(x.left()) + of(x.right()) + CALL;
    }
    if (e instanceof Expr.Select x) {
      return of(x.test()) + of(x.positive()) + of(x.otherwise()) + CHOICE;
    }
    return of(((Expr.Call) e).operand()) + CALL;
  }
}
