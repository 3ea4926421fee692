package dev.synapt.processor.expr;

/** Numbers that formulas of losses have in them. */
final class LossConstants {
  /** Keeps the logarithm of an output of 0 finite, as in Keras. */
  static final double POISSON_EPSILON = 1e-7;

  private LossConstants() {}
}
