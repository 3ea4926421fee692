package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Constant.ONE;
import static dev.synapt.processor.expr.Notation.abs;
import static dev.synapt.processor.expr.Notation.constant;
import static dev.synapt.processor.expr.Notation.erf;
import static dev.synapt.processor.expr.Notation.exp;
import static dev.synapt.processor.expr.Notation.expm1;
import static dev.synapt.processor.expr.Notation.fma;
import static dev.synapt.processor.expr.Notation.geluLogit;
import static dev.synapt.processor.expr.Notation.max;
import static dev.synapt.processor.expr.Notation.min;
import static dev.synapt.processor.expr.Notation.select;
import static dev.synapt.processor.expr.Notation.sigmoid;
import static dev.synapt.processor.expr.Notation.softplus;
import static dev.synapt.processor.expr.Notation.tanh;
import static dev.synapt.processor.expr.Notation.tanhSoftplus;

import dev.synapt.model.Activation;

/**
 * An activation as a formula: {@code a} as a function of {@code z}, and {@code da/dz}, derived.
 *
 * <p>In float arithmetic neither overflows nor becomes NaN at a finite z unless its true value
 * does; a NaN stays NaN in the value.
 *
 * @param value {@code a}, in {@link Variable#Z}
 * @param gradient {@code da/dz}, in {@link Variable#A} if {@code fromOutput}, else in {@link
 *     Variable#Z}
 * @param fromOutput whether the gradient needs nothing but the output: then z need not be kept
 */
public record ActivationFormula(Expr value, Expr gradient, boolean fromOutput) {
  private static final double SELU_SCALE = 1.0507009873554805;
  private static final double SELU_ALPHA = 1.6732632423543772;

  /**
   * The formula of an activation.
   *
   * @param activation the activation
   * @param slope the slope of LEAKY_RELU below zero, in [0, 1); others ignore it
   * @param alpha the alpha of ELU, above 0; others ignore it
   * @return the formula
   * @throws IllegalArgumentException for SOFTMAX, whose outputs depend on all sums together
   */
  public static ActivationFormula of(Activation activation, double slope, double alpha) {
    return derived(value(activation, Variable.Z, slope, alpha));
  }

  /**
   * {@code a}, to be printed: without choices where they can be arithmetic, so that C2 vectorises
   * it.
   *
   * @return the value, in {@link Variable#Z}
   */
  public Expr forward() {
    return Definitions.of(BranchFree.of(value, value));
  }

  /**
   * {@code dz = da * da/dz}, to be printed: what the layer hands back of what it was handed,
   * without choices where they can be arithmetic.
   *
   * @param outputGradient {@code da}, the gradient of the loss by the output
   * @return the gradient of the loss by the sum
   */
  public Expr backward(Expr outputGradient) {
    return Definitions.of(
        replacesChoice()
            ? outputGradient.times(BranchFree.of(gradient, value))
            : Simplify.of(outputGradient.times(gradient)));
  }

  private boolean replacesChoice() {
    return !BranchFree.of(gradient, value).equals(gradient);
  }

  /**
   * Whether {@link #backward} takes a value beyond all limits in the place of a choice.
   *
   * @return true for RELU and the like; false for ELU, whose choice is a minimum
   */
  public boolean goesBeyondLimits() {
    return BranchFree.of(gradient, value).contains(BranchFree.LARGE);
  }

  private static Expr value(Activation activation, Expr z, double slope, double alpha) {
    return switch (activation) {
      case LINEAR -> z;
      case SIGMOID -> sigmoid(z);
      case TANH -> tanh(z);
      case RELU -> max(0, z);
      case LEAKY_RELU -> max(constant(slope).times(z), z);
      case ELU -> select(z, z, constant(alpha).times(expm1(z)));
      case SELU ->
          select(
              z, constant(SELU_SCALE).times(z), constant(SELU_SCALE * SELU_ALPHA).times(expm1(z)));
      case GELU -> z.times(fma(0.5, erf(constant(StrictMath.sqrt(0.5)).times(z)), 0.5));
      case GELU_TANH -> z.times(sigmoid(geluLogit(z)));
      case SILU -> z.times(sigmoid(z));
      case SOFTPLUS -> softplus(z);
      case SOFTSIGN -> z.over(ONE.plus(abs(z)));
      case HARD_SIGMOID -> min(1, max(0, fma(1.0 / 6, z, 0.5)));
      case EXPONENTIAL -> exp(z);
      case MISH -> z.times(tanhSoftplus(z));
      case SOFTMAX ->
          throw new IllegalArgumentException(
              "Expected an element-wise activation. Received: SOFTMAX");
    };
  }

  private static ActivationFormula derived(Expr formula) {
    Expr value = Simplify.of(formula);
    Expr gradient = Derivative.of(value, Variable.Z);
    return OutputForm.of(gradient, value)
        .map(fromOutput -> new ActivationFormula(value, fromOutput, true))
        .orElseGet(() -> new ActivationFormula(value, gradient, false));
  }
}
