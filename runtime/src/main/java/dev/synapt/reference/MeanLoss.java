package dev.synapt.reference;

import java.util.function.DoubleBinaryOperator;

/**
 * A mean over the outputs of {@code l(a, y)}, or {@code l(z, y)} where the activation is part of
 * the formula. At a kink the derivative is 0, as in PyTorch.
 *
 * @param loss l
 * @param derivative the derivative of l with respect to its first argument
 */
record MeanLoss(DoubleBinaryOperator loss, DoubleBinaryOperator derivative) implements OutputLoss {
  /** Keras adds it inside the logarithm of POISSON. */
  private static final double EPSILON = 1e-7;

  @Override
  public double value(double[] z, double[] y) {
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      sum += loss.applyAsDouble(z[j], y[j]);
    }
    return sum / z.length;
  }

  @Override
  public double[] gradient(double[] z, double[] y) {
    double[] dz = new double[z.length];
    for (int j = 0; j < z.length; j++) {
      dz[j] = derivative.applyAsDouble(z[j], y[j]) / z.length;
    }
    return dz;
  }

  /** The chain rule: {@code l(f(z), y)}. */
  MeanLoss of(ElementWise f) {
    return new MeanLoss(
        (z, y) -> loss.applyAsDouble(f.value().applyAsDouble(z), y),
        (z, y) ->
            derivative.applyAsDouble(f.value().applyAsDouble(z), y)
                * f.derivative().applyAsDouble(z));
  }

  static MeanLoss squaredError() {
    return new MeanLoss((a, y) -> (a - y) * (a - y), (a, y) -> 2 * (a - y));
  }

  static MeanLoss absoluteError() {
    return new MeanLoss((a, y) -> Math.abs(a - y), (a, y) -> Math.signum(a - y));
  }

  static MeanLoss huber() {
    return new MeanLoss(
        (a, y) -> {
          double d = Math.abs(a - y);
          return d <= 1 ? d * d / 2 : d - 0.5;
        },
        (a, y) -> Math.max(-1, Math.min(1, a - y)));
  }

  static MeanLoss logCosh() {
    return new MeanLoss((a, y) -> logCosh(Math.abs(a - y)), (a, y) -> StrictMath.tanh(a - y));
  }

  /** Near 0 by {@code cosh d - 1 = 2 sinh(d / 2)^2}, else by e^-2d: neither cancels there. */
  private static double logCosh(double d) {
    double sinh = StrictMath.sinh(d / 2);
    return d < 1
        ? StrictMath.log1p(2 * sinh * sinh)
        : d + StrictMath.log1p(StrictMath.exp(-2 * d)) - StrictMath.log(2);
  }

  static MeanLoss poisson() {
    return new MeanLoss(
        (a, y) -> a - y * StrictMath.log(a + EPSILON), (a, y) -> 1 - y / (a + EPSILON));
  }

  static MeanLoss poissonOfExponential() {
    return new MeanLoss((z, y) -> StrictMath.exp(z) - y * z, (z, y) -> StrictMath.exp(z) - y);
  }

  static MeanLoss hinge() {
    return new MeanLoss((a, y) -> Math.max(0, 1 - y * a), (a, y) -> 1 - y * a > 0 ? -y : 0);
  }

  static MeanLoss squaredHinge() {
    return new MeanLoss(
        (a, y) -> Math.max(0, 1 - y * a) * Math.max(0, 1 - y * a),
        (a, y) -> -2 * y * Math.max(0, 1 - y * a));
  }

  /** {@code softplus(z) - z y}; its derivative {@code a - y} in a form that does not cancel. */
  static MeanLoss binaryCrossentropy(double smoothing) {
    DoubleBinaryOperator loss = (z, y) -> ElementWise.softplus(z) - z * y;
    DoubleBinaryOperator derivative =
        (z, y) -> (1 - y) * ElementWise.sigmoid(z) - y * ElementWise.sigmoid(-z);
    return new MeanLoss(
        (z, y) -> loss.applyAsDouble(z, y * (1 - smoothing) + smoothing / 2),
        (z, y) -> derivative.applyAsDouble(z, y * (1 - smoothing) + smoothing / 2));
  }
}
