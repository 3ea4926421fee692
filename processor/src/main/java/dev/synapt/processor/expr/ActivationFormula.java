package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Expr.number;
import static dev.synapt.processor.expr.Function.ERF;
import static dev.synapt.processor.expr.Function.EXP;
import static dev.synapt.processor.expr.Function.EXPM1;
import static dev.synapt.processor.expr.Function.SIGMOID;
import static dev.synapt.processor.expr.Function.SOFTPLUS;
import static dev.synapt.processor.expr.Function.TANH;

import dev.synapt.model.Activation;

/**
 * An element-wise activation {@code a = f(z)} and its derivative, in terms of a if a tells enough,
 * else of z. The derivative and that one bit follow from the formula.
 *
 * @param value {@code f} in the variable z
 * @param gradient {@code da/dz}, in the variable a if {@code fromOutput}, else in z
 * @param fromOutput whether the backward pass needs only a
 */
public record ActivationFormula(Expr value, Expr gradient, boolean fromOutput) {
  private static final Expr Z = Expr.variable("z");
  private static final Expr A = Expr.variable("a");

  /** Klambauer et al. 2017, "Self-normalizing neural networks". */
  private static final double SELU_ALPHA = 1.6732632423543772;

  private static final double SELU_SCALE = 1.0507009873554805;

  /** Hendrycks and Gimpel 2016, "Gaussian error linear units". */
  private static final double GELU_CUBIC = 0.044715;

  /** From here on, tanh is 1 in float32, and the cube of z still finite. */
  private static final double GELU_SATURATED = 10;

  /**
   * The formula of an activation.
   *
   * @param function which one
   * @param slope the slope of LEAKY_RELU
   * @param alpha the alpha of ELU
   * @return its value and gradient
   * @throws IllegalArgumentException for SOFTMAX, which is no element-wise function
   */
  public static ActivationFormula of(Activation function, double slope, double alpha) {
    return derived(
        switch (function) {
          case LINEAR -> Z;
          case SIGMOID -> Z.apply(SIGMOID);
          case TANH -> Z.apply(TANH);
          case RELU -> Z.max(number(0));
          case LEAKY_RELU -> Z.max(number(slope).times(Z));
          case ELU -> elu(number(1), alpha);
          case SELU -> elu(number(SELU_SCALE), SELU_ALPHA);
          case GELU ->
              number(0.5)
                  .times(Z)
                  .times(number(1).plus(number(Math.sqrt(0.5)).times(Z).apply(ERF)));
          case GELU_TANH -> number(0.5).times(Z).times(number(1).plus(geluCubic().apply(TANH)));
          case SILU -> Z.times(Z.apply(SIGMOID));
          case SOFTPLUS -> Z.apply(SOFTPLUS);
          case SOFTSIGN -> Z.over(number(1).plus(Z.apply(Function.ABS)));
          case HARD_SIGMOID -> Z.over(number(6)).plus(number(0.5)).max(number(0)).min(number(1));
          case EXPONENTIAL -> Z.apply(EXP);
          case MISH -> Z.times(Z.apply(SOFTPLUS).apply(TANH));
          case SOFTMAX -> throw new IllegalArgumentException("SOFTMAX is no element-wise function");
        });
  }

  /** {@code s z if z > 0, else s alpha (e^z - 1)}. */
  private static Expr elu(Expr scale, double alpha) {
    return new Expr.Select(Z, scale.times(Z), scale.times(number(alpha)).times(Z.apply(EXPM1)));
  }

  /** {@code sqrt(2 / pi) (z + 0.044715 z^3)}. */
  private static Expr geluCubic() {
    Expr z = Z.max(number(-GELU_SATURATED)).min(number(GELU_SATURATED));
    return number(Math.sqrt(2 / Math.PI))
        .times(z.plus(number(GELU_CUBIC).times(z.times(z).times(z))));
  }

  private static ActivationFormula derived(Expr formula) {
    Expr value = Simplify.of(formula);
    Expr gradient = Derivative.of(value, "z");
    Expr inOutput = Substitute.of(gradient, value, A);
    if (isPositiveWithInput(value)) {
      inOutput = testingOutput(inOutput);
    }
    return Substitute.contains(inOutput, Z)
        ? new ActivationFormula(value, gradient, false)
        : new ActivationFormula(value, inOutput, true);
  }

  /**
   * Whether {@code f(z) > 0} exactly where {@code z > 0}: for z, c z and the larger one of such and
   * 0.
   */
  private static boolean isPositiveWithInput(Expr e) {
    if (e instanceof Expr.Max max) {
      return isPositiveWithInput(max.left())
          && (max.right().equals(number(0)) || isPositiveWithInput(max.right()));
    }
    if (e instanceof Expr.Multiply product) {
      return product.left() instanceof Expr.Constant c
          && c.value() > 0
          && isPositiveWithInput(product.right());
    }
    return e.equals(Z);
  }

  /** {@code z > 0 ? ... : ...} with {@code a > 0} in its place. */
  private static Expr testingOutput(Expr e) {
    if (e instanceof Expr.Select select && select.test().equals(Z)) {
      return new Expr.Select(
          A, testingOutput(select.positive()), testingOutput(select.otherwise()));
    }
    return Substitute.inParts(e, ActivationFormula::testingOutput);
  }
}
