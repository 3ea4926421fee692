package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Constant.ONE;
import static dev.synapt.processor.expr.Constant.ZERO;
import static dev.synapt.processor.expr.Notation.abs;
import static dev.synapt.processor.expr.Notation.constant;
import static dev.synapt.processor.expr.Notation.exp;
import static dev.synapt.processor.expr.Notation.expm1;
import static dev.synapt.processor.expr.Notation.fma;
import static dev.synapt.processor.expr.Notation.log1p;
import static dev.synapt.processor.expr.Notation.min;
import static dev.synapt.processor.expr.Notation.negate;
import static dev.synapt.processor.expr.Notation.select;
import static dev.synapt.processor.expr.Notation.sigmoid;
import static dev.synapt.processor.expr.Notation.sign;
import static dev.synapt.processor.expr.Notation.square;
import static dev.synapt.processor.expr.Notation.tanh;
import static dev.synapt.processor.expr.Notation.tanhSoftplus;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** A function of one operand, beside its derivative. */
public enum Function {
  /** {@code -x}. */
  NEGATE(x -> -x, u -> constant(-1)),
  /** {@code |x|}; the derivative at 0 is 0. */
  ABS(Math::abs, u -> sign(u)),
  /** -1, 0 or 1, as {@code x} is. */
  SIGN(Math::signum, u -> ZERO),
  /** {@code e^x}. */
  EXP(StrictMath::exp, u -> exp(u)),
  /** {@code e^x - 1}. Its derivative is written in its own terms, for gradients from outputs. */
  EXPM1(StrictMath::expm1, u -> expm1(u).plus(ONE)),
  /** {@code ln x}. */
  LOG(StrictMath::log, u -> ONE.over(u)),
  /** {@code ln(1 + x)}. */
  LOG1P(StrictMath::log1p, u -> ONE.over(ONE.plus(u))),
  /** {@code tanh x}. */
  TANH(StrictMath::tanh, u -> ONE.minus(square(tanh(u)))),
  /** {@code 1 / (1 + e^-x)}. */
  SIGMOID(x -> 1 / (1 + StrictMath.exp(-x)), u -> sigmoid(u).times(ONE.minus(sigmoid(u)))),
  /** {@code 2 / sqrt(pi)} times the integral of {@code e^-t^2} from 0 to x. */
  ERF(ErrorFunction::of, u -> constant(2 / StrictMath.sqrt(Math.PI)).times(exp(negate(square(u))))),
  /** {@code ln(1 + e^x)}. */
  SOFTPLUS(x -> Math.max(0, x) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))), u -> sigmoid(u)),
  /** {@code tanh(ln(1 + e^x))}. */
  TANH_SOFTPLUS(
      x -> StrictMath.tanh(SOFTPLUS.at(x)),
      u -> ONE.minus(square(tanhSoftplus(u))).times(sigmoid(u))),
  /**
   * {@code 2 sqrt(2 / pi) (x + 0.044715 x^3)}, the logit in {@code x (1 + tanh u) / 2 = x sigmoid(2
   * u)}: the sigmoid is exact where 1 + tanh cancels. From |x| = 12 on it is 0 or 1 in float, so
   * x^2 stops growing there, here and in the derivative, where the sigmoid's is 0.
   */
  GELU_LOGIT(u -> geluSlope(3, u)),
  /** {@code ln cosh x}: smooth, though its {@linkplain #definition stable form} is not. */
  LOG_COSH(u -> tanh(u));

  private static final Set<Function> VECTORISED =
      EnumSet.of(NEGATE, ABS, EXP, EXPM1, TANH, SIGMOID, SOFTPLUS, TANH_SOFTPLUS, GELU_LOGIT, ERF);

  private static final double LN_2 = 0.6931471805599453;

  private final DoubleUnaryOperator value;
  private final UnaryOperator<Expr> derivative;

  Function(DoubleUnaryOperator value, UnaryOperator<Expr> derivative) {
    this.value = value;
    this.derivative = derivative;
  }

  Function(UnaryOperator<Expr> derivative) {
    this.value = x -> Evaluate.of(definition(Variable.Z).orElseThrow(), Map.of("z", x));
    this.derivative = derivative;
  }

  /**
   * Whether C2 computes the function of many values at once: it neither branches nor reads bits.
   *
   * @return true if a loop over values is vectorised
   */
  public boolean isVectorised() {
    return VECTORISED.contains(this);
  }

  /**
   * The name of the methods that compute it, in {@code FloatMath} and in generated code.
   *
   * @return its name in camel case
   */
  public String methodName() {
    return LowerCamel.of(name());
  }

  /**
   * This function of a tree.
   *
   * @param operand what it is applied to
   * @return the call
   */
  public Expr of(Expr operand) {
    return new Call(this, operand);
  }

  /**
   * The form that is computed, for a function that has no code of its own. It neither overflows nor
   * loses small results: the logarithm of a hyperbolic cosine goes through tanh near 0, where the
   * other form would cancel and could fall below 0.
   *
   * @param u the operand
   * @return its form in terms of other functions, or empty where the function itself is computed
   */
  public Optional<Expr> definition(Expr u) {
    return switch (this) {
      case GELU_LOGIT -> Optional.of(u.times(geluSlope(1, u)));
      case LOG_COSH ->
          Optional.of(
              select(
                  abs(u).minus(ONE),
                  abs(u).minus(constant(LN_2)).plus(log1p(exp(constant(-2).times(abs(u))))),
                  constant(-0.5).times(log1p(negate(square(tanh(u)))))));
      default -> Optional.empty();
    };
  }

  private static Expr geluSlope(int squares, Expr u) {
    double slope = 2 * StrictMath.sqrt(2 / Math.PI);
    return fma(squares * 0.044715 * slope, min(144, square(u)), slope);
  }

  /** Whether it takes a polynomial, not an instruction. */
  boolean isComputed() {
    return this != NEGATE && this != ABS && this != SIGN;
  }

  double at(double x) {
    return value.applyAsDouble(x);
  }

  Expr derivative(Expr operand) {
    return derivative.apply(operand);
  }
}
