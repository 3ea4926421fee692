package dev.synapt.processor.expr;

/**
 * Removes what does not change the value: additions of 0, multiplications by 1, arithmetic on
 * constants.
 */
public final class Simplify {
  private static final Expr ZERO = Expr.number(0);
  private static final Expr ONE = Expr.number(1);
  private static final Expr MINUS_ONE = Expr.number(-1);

  private Simplify() {}

  /**
   * The same value with less in it.
   *
   * @param e an expression
   * @return an equal one; simplifying it again changes nothing
   */
  public static Expr of(Expr e) {
    if (e instanceof Expr.Add sum) {
      return add(of(sum.left()), of(sum.right()));
    }
    if (e instanceof Expr.Subtract difference) {
      return subtract(of(difference.left()), of(difference.right()));
    }
    if (e instanceof Expr.Multiply product) {
      return multiply(of(product.left()), of(product.right()));
    }
    if (e instanceof Expr.Divide quotient) {
      return divide(of(quotient.left()), of(quotient.right()));
    }
    if (e instanceof Expr.Negate negation) {
      return negate(of(negation.operand()));
    }
    if (e instanceof Expr.Max max) {
      return new Expr.Max(of(max.left()), of(max.right()));
    }
    if (e instanceof Expr.Min min) {
      return new Expr.Min(of(min.left()), of(min.right()));
    }
    if (e instanceof Expr.Select select) {
      return select(of(select.test()), of(select.positive()), of(select.otherwise()));
    }
    return e instanceof Expr.Call call ? of(call.operand()).apply(call.function()) : e;
  }

  private static Expr add(Expr left, Expr right) {
    if (left instanceof Expr.Constant a && right instanceof Expr.Constant b) {
      return Expr.number(a.value() + b.value());
    }
    if (left.equals(ZERO)) {
      return right;
    }
    if (right.equals(ZERO)) {
      return left;
    }
    return right instanceof Expr.Negate negation
        ? subtract(left, negation.operand())
        : left.plus(right);
  }

  private static Expr subtract(Expr left, Expr right) {
    if (left instanceof Expr.Constant a && right instanceof Expr.Constant b) {
      return Expr.number(a.value() - b.value());
    }
    if (left.equals(ZERO)) {
      return negate(right);
    }
    if (left instanceof Expr.Add sum && sum.right().equals(right)) {
      return sum.left();
    }
    if (right instanceof Expr.Multiply product
        && product.left() instanceof Expr.Constant c
        && product.right().equals(left)) {
      return multiply(Expr.number(1 - c.value()), left);
    }
    return right.equals(ZERO) ? left : left.minus(right);
  }

  private static Expr multiply(Expr left, Expr right) {
    if (left instanceof Expr.Constant a && right instanceof Expr.Constant b) {
      return Expr.number(a.value() * b.value());
    }
    if (left.equals(ZERO) || right.equals(ZERO)) {
      return ZERO;
    }
    if (left.equals(ONE)) {
      return right;
    }
    if (right.equals(ONE)) {
      return left;
    }
    if (left.equals(MINUS_ONE)) {
      return negate(right);
    }
    if (right.equals(MINUS_ONE)) {
      return negate(left);
    }
    if (right instanceof Expr.Constant) {
      return multiply(right, left);
    }
    if (left instanceof Expr.Constant a
        && right instanceof Expr.Multiply product
        && product.left() instanceof Expr.Constant b) {
      return multiply(Expr.number(a.value() * b.value()), product.right());
    }
    if (right instanceof Expr.Select select && isChoice(select)) {
      return select(
          select.test(), multiply(left, select.positive()), multiply(left, select.otherwise()));
    }
    if (left instanceof Expr.Select select && isChoice(select)) {
      return select(
          select.test(), multiply(select.positive(), right), multiply(select.otherwise(), right));
    }
    if (right instanceof Expr.Call call
        && call.function() == Function.SIGN
        && call.operand().equals(left)) {
      return left.apply(Function.ABS);
    }
    return left.times(right);
  }

  /** Whether a factor can move into both branches without being computed twice for nothing. */
  private static boolean isChoice(Expr.Select select) {
    return isSign(select.positive()) || isSign(select.otherwise());
  }

  private static boolean isSign(Expr e) {
    return e.equals(ZERO) || e.equals(ONE) || e.equals(MINUS_ONE);
  }

  private static Expr divide(Expr left, Expr right) {
    if (left.equals(ZERO)) {
      return ZERO;
    }
    return right instanceof Expr.Constant b
        ? multiply(Expr.number(1 / b.value()), left)
        : left.over(right);
  }

  private static Expr negate(Expr e) {
    if (e instanceof Expr.Constant constant) {
      return Expr.number(0 - constant.value());
    }
    if (e instanceof Expr.Negate negation) {
      return negation.operand();
    }
    if (e instanceof Expr.Subtract difference) {
      return difference.right().minus(difference.left());
    }
    if (e instanceof Expr.Multiply product && product.left() instanceof Expr.Constant constant) {
      return multiply(Expr.number(-constant.value()), product.right());
    }
    return new Expr.Negate(e);
  }

  private static Expr select(Expr test, Expr positive, Expr otherwise) {
    if (positive.equals(otherwise)) {
      return positive;
    }
    // c x > 0 where x > 0, for a constant c above 0.
    if (test instanceof Expr.Multiply product
        && product.left() instanceof Expr.Constant c
        && c.value() > 0) {
      return select(product.right(), positive, otherwise);
    }
    return new Expr.Select(test, positive, otherwise);
  }
}
