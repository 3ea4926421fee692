package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Expr.number;

import java.util.function.DoubleUnaryOperator;

/** The functions of one operand, each with its derivative. */
public enum Function {
  /** {@code |x|}; derivative 0 at 0. */
  ABS(Math::abs),
  /** -1, 0 or 1. */
  SIGN(Math::signum),
  /** {@code e^x}. */
  EXP(StrictMath::exp),
  /** {@code e^x - 1}. */
  EXPM1(StrictMath::expm1),
  /** {@code ln x}. */
  LOG(StrictMath::log),
  /** {@code tanh x}. */
  TANH(StrictMath::tanh),
  /** {@code 1 / (1 + e^-x)}. */
  SIGMOID(x -> 1 / (1 + StrictMath.exp(-x))),
  /** {@code ln(1 + e^x)}. */
  SOFTPLUS(x -> Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)))),
  /** {@code 2 / sqrt(pi)} times the integral of {@code e^-t^2} from 0 to x. */
  ERF(Erf::of);

  private final DoubleUnaryOperator value;

  Function(DoubleUnaryOperator value) {
    this.value = value;
  }

  /**
   * The value in double precision.
   *
   * @param x the operand
   * @return the function of it
   */
  public double evaluate(double x) {
    return value.applyAsDouble(x);
  }

  /**
   * The derivative with respect to the operand.
   *
   * @param x the operand
   * @return the derivative there
   */
  public Expr derivative(Expr x) {
    Expr one = number(1);
    return switch (this) {
      case ABS -> x.apply(SIGN);
      case SIGN -> number(0);
      case EXP, EXPM1 -> x.apply(EXP);
      case LOG -> one.over(x);
      case TANH -> one.minus(x.apply(TANH).times(x.apply(TANH)));
      case SIGMOID -> x.apply(SIGMOID).times(one.minus(x.apply(SIGMOID)));
      case SOFTPLUS -> x.apply(SIGMOID);
      case ERF -> number(2 / Math.sqrt(Math.PI)).times(x.times(x).negated().apply(EXP));
    };
  }
}
