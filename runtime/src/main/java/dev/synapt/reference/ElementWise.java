package dev.synapt.reference;

import dev.synapt.spec.ActivationSpec;
import java.util.function.DoubleUnaryOperator;

/**
 * An activation {@code a = f(z)} and its derivative {@code f'(z)}, both written out by hand in
 * forms that neither overflow nor cancel. At a kink the derivative is that of the left side, but 0
 * at the upper kink of HARD_SIGMOID, as in PyTorch.
 *
 * @param value f
 * @param derivative f'
 */
record ElementWise(DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
  private static final double SELU_SCALE = 1.0507009873554805;
  private static final double SELU_ALPHA = 1.6732632423543772;
  private static final double SQRT_2_OVER_PI = 0.79788456080286535588;
  private static final double GELU_CUBIC = 0.044715;

  static ElementWise of(ActivationSpec spec) {
    return switch (spec.function()) {
      case LINEAR -> new ElementWise(z -> z, z -> 1);
      case SIGMOID -> new ElementWise(ElementWise::sigmoid, ElementWise::sigmoidDerivative);
      case TANH -> new ElementWise(StrictMath::tanh, z -> inverseSquare(StrictMath.cosh(z)));
      case RELU -> new ElementWise(z -> Math.max(0, z), z -> z > 0 ? 1 : 0);
      case LEAKY_RELU -> leakyRelu(((ActivationSpec.LeakyRelu) spec).slope());
      case ELU -> elu(1, ((ActivationSpec.Elu) spec).alpha());
      case SELU -> elu(SELU_SCALE, SELU_ALPHA);
      case GELU -> new ElementWise(z -> z * normal(z), z -> normal(z) + z * normalDensity(z));
      case GELU_TANH -> geluTanh();
      case SILU -> new ElementWise(z -> z * sigmoid(z), z -> sigmoid(z) + z * sigmoidDerivative(z));
      case SOFTPLUS -> new ElementWise(ElementWise::softplus, ElementWise::sigmoid);
      case SOFTSIGN ->
          new ElementWise(z -> z / (1 + Math.abs(z)), z -> inverseSquare(1 + Math.abs(z)));
      case HARD_SIGMOID ->
          new ElementWise(
              z -> Math.min(1, Math.max(0, z / 6 + 0.5)), z -> Math.abs(z) < 3 ? 1 / 6.0 : 0);
      case EXPONENTIAL -> new ElementWise(StrictMath::exp, StrictMath::exp);
      case MISH ->
          new ElementWise(z -> z * StrictMath.tanh(softplus(z)), ElementWise::mishDerivative);
      case SOFTMAX ->
          throw new IllegalArgumentException(
              "SOFTMAX is no element-wise activation: only the last layer can have it, with a"
                  + " categorical loss or KL_DIVERGENCE. Use another activation or loss.");
    };
  }

  private static ElementWise leakyRelu(double slope) {
    return new ElementWise(z -> z > 0 ? z : slope * z, z -> z > 0 ? 1 : slope);
  }

  private static ElementWise elu(double scale, double alpha) {
    return new ElementWise(
        z -> scale * (z > 0 ? z : alpha * StrictMath.expm1(z)),
        z -> scale * (z > 0 ? 1 : alpha * StrictMath.exp(z)));
  }

  /** With {@code (1 + tanh u) / 2 = sigmoid(2 u)}, which does not cancel below zero. */
  private static ElementWise geluTanh() {
    DoubleUnaryOperator twoU = z -> 2 * SQRT_2_OVER_PI * (z + GELU_CUBIC * z * z * z);
    DoubleUnaryOperator twoUDerivative = z -> 2 * SQRT_2_OVER_PI * (1 + 3 * GELU_CUBIC * z * z);
    return new ElementWise(
        z -> z * sigmoid(twoU.applyAsDouble(z)),
        z ->
            sigmoid(twoU.applyAsDouble(z))
                + z * sigmoidDerivative(twoU.applyAsDouble(z)) * twoUDerivative.applyAsDouble(z));
  }

  static double sigmoid(double z) {
    return 1 / (1 + StrictMath.exp(-z));
  }

  private static double sigmoidDerivative(double z) {
    return sigmoid(z) * sigmoid(-z);
  }

  static double softplus(double z) {
    return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
  }

  private static double mishDerivative(double z) {
    double s = softplus(z);
    return StrictMath.tanh(s) + z * inverseSquare(StrictMath.cosh(s)) * sigmoid(z);
  }

  /** The distribution function of the standard normal distribution. */
  private static double normal(double z) {
    return Erf.erfc(-z / Math.sqrt(2)) / 2;
  }

  private static double normalDensity(double z) {
    return SQRT_2_OVER_PI / 2 * StrictMath.exp(-z * z / 2);
  }

  private static double inverseSquare(double x) {
    return 1 / (x * x);
  }
}
