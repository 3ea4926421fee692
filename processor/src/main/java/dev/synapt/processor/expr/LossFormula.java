package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Expr.number;
import static dev.synapt.processor.expr.Function.ABS;
import static dev.synapt.processor.expr.Function.EXP;
import static dev.synapt.processor.expr.Function.LOG;
import static dev.synapt.processor.expr.Function.SIGMOID;
import static dev.synapt.processor.expr.Function.SOFTPLUS;
import static dev.synapt.processor.expr.Function.TANH;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;

/** A loss together with the activation of the output. */
public sealed interface LossFormula {
  /**
   * Whether loss and activation are computed in one, from the sums z.
   *
   * @return true if the gradient is with respect to z
   */
  boolean fused();

  /**
   * A loss that is a mean over the outputs.
   *
   * @param value the loss of one output, in the variables y (label), a (output) and z (sum)
   * @param gradient its derivative: with respect to z if {@code fused}, else to a
   * @param fused whether the activation's derivative is in the gradient
   */
  record Elementwise(Expr value, Expr gradient, boolean fused) implements LossFormula {}

  /** A cross-entropy on softmax outputs, always fused: {@code -sum_j y_j ln softmax(z)_j}. */
  record SoftmaxCrossEntropy() implements LossFormula {
    @Override
    public boolean fused() {
      return true;
    }
  }

  /**
   * The formula of a loss.
   *
   * @param loss which one
   * @param output the activation of the output, one that fits the loss
   * @return the formula
   */
  static LossFormula of(Loss loss, Activation output) {
    Expr z = Expr.variable("z");
    Expr a = Expr.variable("a");
    Expr y = Expr.variable("y");
    Expr d = a.minus(y);
    return switch (loss) {
      case MEAN_SQUARED_ERROR -> unfused(d.times(d), number(2).times(d));
      case MEAN_ABSOLUTE_ERROR -> unfused(d.apply(ABS));
      case HUBER -> unfused(huber(d), d.max(number(-1)).min(number(1)));
      case LOG_COSH -> unfused(logCosh(d), d.apply(TANH));
      case BINARY_CROSSENTROPY -> fused(z.apply(SOFTPLUS).minus(z.times(y)), z.apply(SIGMOID));
      case POISSON ->
          output == Activation.EXPONENTIAL
              ? fused(z.apply(EXP).minus(y.times(z)), z.apply(EXP))
              : unfused(a.minus(y.times(a.plus(number(LossConstants.POISSON_EPSILON)).apply(LOG))));
      case HINGE -> unfused(number(1).minus(y.times(a)).max(number(0)));
      case SQUARED_HINGE -> {
        Expr margin = number(1).minus(y.times(a)).max(number(0));
        yield unfused(margin.times(margin), number(-2).times(y).times(margin));
      }
      case SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE ->
          new SoftmaxCrossEntropy();
    };
  }

  /** {@code d^2 / 2 if |d| <= 1, else |d| - 1/2}. */
  private static Expr huber(Expr d) {
    Expr size = d.apply(ABS);
    return new Expr.Select(
        size.minus(number(1)), size.minus(number(0.5)), number(0.5).times(d).times(d));
  }

  /** {@code ln cosh d = |d| + ln(1 + e^(-2 |d|)) - ln 2}, which does not overflow. */
  private static Expr logCosh(Expr d) {
    Expr size = d.apply(ABS);
    return size.plus(number(-2).times(size).apply(SOFTPLUS)).minus(number(StrictMath.log(2)));
  }

  private static Elementwise unfused(Expr value) {
    return unfused(value, Derivative.of(value, "a"));
  }

  /** The derivative in a form that is shorter, or more exact, than the derived one; equal to it. */
  private static Elementwise unfused(Expr value, Expr gradient) {
    return new Elementwise(Simplify.of(value), Simplify.of(gradient), false);
  }

  /** The derivative with respect to z, in which the activation's value is a. */
  private static Elementwise fused(Expr value, Expr activation) {
    Expr gradient = Substitute.of(Derivative.of(value, "z"), activation, Expr.variable("a"));
    return new Elementwise(Simplify.of(value), gradient, true);
  }
}
