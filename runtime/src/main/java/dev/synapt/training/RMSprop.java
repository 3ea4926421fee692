package dev.synapt.training;

import java.util.Objects;

/**
 * RMSprop (Hinton 2012): the gradient over the root of the running mean of its square.
 *
 * <pre>
 * v = v + (g^2 - v) (1 - rho) + 1e-30
 * KERAS  w = w - lr g / sqrt(v + epsilon)
 * TORCH  w = w - lr g / (sqrt(v) + epsilon)
 * </pre>
 *
 * <pre>{@code
 * Optimizer optimizer = RMSprop.of(0.001).rho(0.95);
 * }</pre>
 *
 * @param learningRate the size of a steady weight's step
 * @param rho how much of the squares' mean stays from step to step, in [0, 1)
 * @param epsilon keeps steps small where gradients are small; greater than 0
 * @param form Keras's formula, with epsilon inside the root, or PyTorch's
 * @param clipping how gradients are limited first
 */
public record RMSprop(
    Schedule learningRate, double rho, double epsilon, Form form, Clipping clipping)
    implements Optimizer {
  private static final RMSprop KERAS =
      new RMSprop(Schedule.constant(0.001), 0.9, 1e-7, Form.KERAS, Clipping.NONE);
  private static final RMSprop TORCH =
      new RMSprop(Schedule.constant(0.01), 0.99, 1e-8, Form.TORCH, Clipping.NONE);

  /**
   * A recipe with every number given.
   *
   * @param learningRate the rate of every step
   * @param rho in [0, 1)
   * @param epsilon finite, greater than 0
   * @param form Keras's or PyTorch's
   * @param clipping one kind, or {@link Clipping#NONE}
   * @throws IllegalArgumentException if a number is out of its range
   */
  public RMSprop {
    Objects.requireNonNull(learningRate, "learningRate");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(clipping, "clipping");
    Checks.fraction("rho", rho);
    Checks.positive("epsilon", epsilon);
  }

  /**
   * Keras's RMSprop: learning rate 0.001, rho 0.9, epsilon 1e-7.
   *
   * @return the recipe
   */
  public static RMSprop of() {
    return KERAS;
  }

  /**
   * Keras's RMSprop with a learning rate.
   *
   * @param learningRate finite, greater than 0
   * @return the recipe
   */
  public static RMSprop of(double learningRate) {
    return of(Schedule.constant(learningRate));
  }

  /**
   * Keras's RMSprop with a learning rate that changes.
   *
   * @param learningRate the rate of every step
   * @return the recipe
   */
  public static RMSprop of(Schedule learningRate) {
    return KERAS.learningRate(learningRate);
  }

  /**
   * PyTorch's RMSprop: learning rate 0.01, rho (its alpha) 0.99, epsilon 1e-8.
   *
   * @return the recipe
   */
  public static RMSprop torch() {
    return TORCH;
  }

  /**
   * PyTorch's RMSprop with a learning rate.
   *
   * @param learningRate finite, greater than 0
   * @return the recipe
   */
  public static RMSprop torch(double learningRate) {
    return TORCH.learningRate(Schedule.constant(learningRate));
  }

  /**
   * This recipe with another learning rate.
   *
   * @param learningRate the rate of every step
   * @return the new recipe
   */
  public RMSprop learningRate(Schedule learningRate) {
    return new RMSprop(learningRate, rho, epsilon, form, clipping);
  }

  /**
   * This recipe with another memory for squared gradients.
   *
   * @param rho in [0, 1)
   * @return the new recipe
   */
  public RMSprop rho(double rho) {
    return new RMSprop(learningRate, rho, epsilon, form, clipping);
  }

  /**
   * This recipe with another epsilon.
   *
   * @param epsilon finite, greater than 0
   * @return the new recipe
   */
  public RMSprop epsilon(double epsilon) {
    return new RMSprop(learningRate, rho, epsilon, form, clipping);
  }

  @Override
  public RMSprop clipNorm(double limit) {
    return clipping(new Clipping.ByVariableNorm(limit));
  }

  @Override
  public RMSprop globalClipNorm(double limit) {
    return clipping(new Clipping.ByGlobalNorm(limit));
  }

  @Override
  public RMSprop clipValue(double limit) {
    return clipping(new Clipping.ByValue(limit));
  }

  private RMSprop clipping(Clipping next) {
    return new RMSprop(learningRate, rho, epsilon, form, clipping.replacedBy(next));
  }

  @Override
  public State start(int[] variableOffsets) {
    return new RMSpropState(this, variableOffsets);
  }

  /** Such as {@code RMSprop(learningRate=0.001, rho=0.9, ...)}. */
  @Override
  public String toString() {
    return "RMSprop(learningRate="
        + learningRate
        + ", rho="
        + rho
        + ", epsilon="
        + epsilon
        + ", form="
        + form
        + ", clipping="
        + clipping
        + ")";
  }
}
