package dev.synapt.model;

/**
 * What training makes small: the mean over the batch of a loss per example. y is the label, a the
 * output, z the sum before the output's activation, d = a - y. Definitions as in Keras 3.
 *
 * <p>A loss and the output activation belong together; a pair that does not fit is a compile error
 * that names what fits.
 */
public enum Loss {
  /** {@code mean d^2} over the outputs. Any element-wise output activation; float targets. */
  MEAN_SQUARED_ERROR,
  /** {@code mean |d|} over the outputs. Any element-wise output activation; float targets. */
  MEAN_ABSOLUTE_ERROR,
  /**
   * {@code mean (d^2 / 2 if |d| <= 1, else |d| - 1/2)}. Any element-wise output activation; float
   * targets.
   */
  HUBER,
  /** {@code mean ln cosh d}. Any element-wise output activation; float targets. */
  LOG_COSH,
  /**
   * {@code mean (max(z, 0) - z y + ln(1 + e^-|z|))} over the outputs; gradient {@code (a - y) /
   * units}. SIGMOID output: one unit for two classes, several for independent labels. Classes 0 and
   * 1, or float targets in [0, 1].
   */
  BINARY_CROSSENTROPY,
  /**
   * {@code -ln softmax(z)[y]}; gradient {@code a - onehot(y)}. SOFTMAX output; the label is the
   * index of the class.
   */
  SPARSE_CATEGORICAL_CROSSENTROPY,
  /**
   * {@code -sum_j y_j ln softmax(z)_j}. SOFTMAX output; the targets are one probability a class.
   */
  CATEGORICAL_CROSSENTROPY,
  /** {@code sum_j y_j ln(y_j / a_j)}. SOFTMAX output; the targets are one probability a class. */
  KL_DIVERGENCE,
  /**
   * {@code mean (a - y ln a)}; with EXPONENTIAL {@code mean (e^z - y z)}. EXPONENTIAL, SOFTPLUS or
   * RELU output (1e-7 is added inside the logarithm for the latter two); counts or other targets of
   * at least 0.
   */
  POISSON,
  /** {@code mean max(0, 1 - y a)}. LINEAR or TANH output; targets -1 and +1. */
  HINGE,
  /** {@code mean max(0, 1 - y a)^2}. LINEAR or TANH output; targets -1 and +1. */
  SQUARED_HINGE
}
