package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Constant.ONE;
import static dev.synapt.processor.expr.Notation.abs;
import static dev.synapt.processor.expr.Notation.constant;
import static dev.synapt.processor.expr.Notation.exp;
import static dev.synapt.processor.expr.Notation.log;
import static dev.synapt.processor.expr.Notation.log1p;
import static dev.synapt.processor.expr.Notation.logCosh;
import static dev.synapt.processor.expr.Notation.max;
import static dev.synapt.processor.expr.Notation.negate;
import static dev.synapt.processor.expr.Notation.select;
import static dev.synapt.processor.expr.Notation.square;
import static dev.synapt.processor.expr.Variable.A;
import static dev.synapt.processor.expr.Variable.Y;
import static dev.synapt.processor.expr.Variable.Z;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;

/** A loss as a formula of one output, or as cross-entropy of all outputs together. */
public sealed interface LossFormula {
  /** What Keras adds inside the logarithm of the Poisson loss. */
  double POISSON_EPSILON = 1e-7;

  /**
   * The loss of one output; the loss of an example is the mean over its outputs.
   *
   * @param value the loss, in {@link Variable#A} and {@link Variable#Y}, and {@link Variable#Z} if
   *     fused
   * @param gradient its derivative by {@link Variable#Z} if fused, else by {@link Variable#A}; in
   *     {@link Variable#A} and {@link Variable#Y}
   * @param fused whether the gradient already contains the derivative of the output's activation
   */
  record Elementwise(Expr value, Expr gradient, boolean fused) implements LossFormula {}

  /**
   * Cross-entropy of a softmax: {@code -sum_j y_j ln softmax(z)_j}, with gradient {@code a - y} for
   * targets that sum to 1.
   *
   * @param targets how y is given, and what the loss adds
   */
  record SoftmaxCrossEntropy(Targets targets) implements LossFormula {}

  /** The targets of a softmax. */
  enum Targets {
    /** y is the index of the one class; its probability is 1. */
    CLASS,
    /** y is one probability a class. */
    PROBABILITIES,
    /** y is one probability a class, and {@code sum_j y_j ln y_j} is added, with 0 ln 0 = 0. */
    PROBABILITIES_LESS_ENTROPY
  }

  /**
   * The formula of a loss.
   *
   * @param loss the loss
   * @param output the activation of the last layer
   * @return the formula
   * @throws IllegalArgumentException if a loss that belongs to SIGMOID or SOFTMAX meets another
   *     output, or another loss meets SOFTMAX
   */
  static LossFormula of(Loss loss, Activation output) {
    requireOutput(loss, output);
    Expr d = A.minus(Y);
    Expr margin = max(0, ONE.minus(Y.times(A)));
    return switch (loss) {
      case MEAN_SQUARED_ERROR -> derived(square(d));
      case MEAN_ABSOLUTE_ERROR -> derived(abs(d));
      case HUBER ->
          derived(
              select(
                  abs(d).minus(ONE), abs(d).minus(constant(0.5)), constant(0.5).times(square(d))));
      case LOG_COSH -> derived(logCosh(d));
      case BINARY_CROSSENTROPY ->
          fused(max(0, Z).minus(Z.times(Y)).plus(log1p(exp(negate(abs(Z))))));
      case SPARSE_CATEGORICAL_CROSSENTROPY -> new SoftmaxCrossEntropy(Targets.CLASS);
      case CATEGORICAL_CROSSENTROPY -> new SoftmaxCrossEntropy(Targets.PROBABILITIES);
      case KL_DIVERGENCE -> new SoftmaxCrossEntropy(Targets.PROBABILITIES_LESS_ENTROPY);
      case POISSON ->
          output == Activation.EXPONENTIAL
              ? fused(A.minus(Y.times(Z)))
              : derived(A.minus(Y.times(log(A.plus(constant(POISSON_EPSILON))))));
      case HINGE -> derived(margin);
      case SQUARED_HINGE -> derived(square(margin));
    };
  }

  private static LossFormula derived(Expr value) {
    return new Elementwise(value, Derivative.of(value, A), false);
  }

  /**
   * Every fused pair has this gradient, which stays exact where the factors of its chain vanish.
   */
  private static LossFormula fused(Expr value) {
    return new Elementwise(value, A.minus(Y), true);
  }

  private static void requireOutput(Loss loss, Activation output) {
    boolean fits =
        switch (loss) {
          case BINARY_CROSSENTROPY -> output == Activation.SIGMOID;
          case SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE ->
              output == Activation.SOFTMAX;
          default -> output != Activation.SOFTMAX;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "Expected SIGMOID for BINARY_CROSSENTROPY, SOFTMAX for a categorical loss, an"
              + " element-wise output for the others. Received: "
              + loss
              + " of "
              + output);
    }
  }
}
