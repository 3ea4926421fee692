package dev.synapt.processor.expr;

/** The notation in which formulas are written: {@code z.times(sigmoid(z))}. */
final class Notation {
  private Notation() {}

  static Expr constant(double value) {
    return new Constant(value);
  }

  static Expr negate(Expr u) {
    return Function.NEGATE.of(u);
  }

  static Expr abs(Expr u) {
    return Function.ABS.of(u);
  }

  static Expr sign(Expr u) {
    return Function.SIGN.of(u);
  }

  static Expr square(Expr u) {
    return u.times(u);
  }

  static Expr exp(Expr u) {
    return Function.EXP.of(u);
  }

  static Expr expm1(Expr u) {
    return Function.EXPM1.of(u);
  }

  static Expr log(Expr u) {
    return Function.LOG.of(u);
  }

  static Expr log1p(Expr u) {
    return Function.LOG1P.of(u);
  }

  static Expr tanh(Expr u) {
    return Function.TANH.of(u);
  }

  static Expr sigmoid(Expr u) {
    return Function.SIGMOID.of(u);
  }

  static Expr erf(Expr u) {
    return Function.ERF.of(u);
  }

  static Expr softplus(Expr u) {
    return Function.SOFTPLUS.of(u);
  }

  static Expr geluLogit(Expr u) {
    return Function.GELU_LOGIT.of(u);
  }

  static Expr tanhSoftplus(Expr u) {
    return Function.TANH_SOFTPLUS.of(u);
  }

  static Expr logCosh(Expr u) {
    return Function.LOG_COSH.of(u);
  }

  static Expr min(double bound, Expr u) {
    return new Operation(Operator.MIN, constant(bound), u);
  }

  static Expr max(double bound, Expr u) {
    return max(constant(bound), u);
  }

  static Expr max(Expr u, Expr v) {
    return new Operation(Operator.MAX, u, v);
  }

  static Expr fma(double factor, Expr u, double summand) {
    return new Fma(constant(factor), u, constant(summand));
  }

  static Expr select(Expr test, Expr positive, Expr otherwise) {
    return new Select(test, positive, otherwise);
  }
}
