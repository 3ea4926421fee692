package dev.synapt.training;

import java.util.Objects;

/**
 * Gradient descent: {@code w = w - lr g}; with momentum, the step keeps a share of the last one
 * (Polyak 1964; Nesterov's form as in Sutskever et al. 2013).
 *
 * <pre>
 * KERAS  m = momentum m - lr g + 1e-25   w = w + m             Nesterov  w = w + momentum m - lr g
 * TORCH  m = momentum m + g + 1e-25      w = w - lr m          Nesterov  w = w - lr (momentum m + g)
 * </pre>
 *
 * <p>The two forms differ when the learning rate changes: Keras's past steps stay as they were,
 * PyTorch's are scaled too.
 *
 * <pre>{@code
 * Optimizer optimizer = GradientDescent.of(0.01).momentum(0.9).nesterov(true);
 * }</pre>
 *
 * @param learningRate what the gradient is multiplied by
 * @param momentum the share of the last step that is kept, in [0, 1); 0 for none
 * @param nesterov whether the step looks ahead; needs momentum
 * @param form Keras's formula, or PyTorch's, where the learning rate is outside m
 * @param clipping how gradients are limited first
 */
public record GradientDescent(
    Schedule learningRate, double momentum, boolean nesterov, Form form, Clipping clipping)
    implements Optimizer {
  private static final GradientDescent KERAS =
      new GradientDescent(Schedule.constant(0.01), 0, false, Form.KERAS, Clipping.NONE);
  private static final GradientDescent TORCH =
      new GradientDescent(Schedule.constant(0.001), 0, false, Form.TORCH, Clipping.NONE);

  /**
   * A recipe with every number given.
   *
   * @param learningRate the rate of every step
   * @param momentum in [0, 1)
   * @param nesterov true only with a momentum
   * @param form Keras's or PyTorch's
   * @param clipping one kind, or {@link Clipping#NONE}
   * @throws IllegalArgumentException if a number is out of its range
   */
  public GradientDescent {
    Objects.requireNonNull(learningRate, "learningRate");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(clipping, "clipping");
    Checks.fraction("momentum", momentum);
    if (nesterov && momentum == 0) {
      throw new IllegalArgumentException(
          "nesterov(true) needs momentum: call momentum(0.9) first. Received: momentum 0");
    }
  }

  /**
   * Gradient descent with Keras's learning rate, 0.01, and no momentum.
   *
   * @return the recipe
   */
  public static GradientDescent of() {
    return KERAS;
  }

  /**
   * Gradient descent with a learning rate.
   *
   * @param learningRate finite, greater than 0
   * @return the recipe
   */
  public static GradientDescent of(double learningRate) {
    return of(Schedule.constant(learningRate));
  }

  /**
   * Gradient descent with a learning rate that changes.
   *
   * @param learningRate the rate of every step
   * @return the recipe
   */
  public static GradientDescent of(Schedule learningRate) {
    return KERAS.learningRate(learningRate);
  }

  /**
   * PyTorch's SGD: learning rate 0.001.
   *
   * @return the recipe
   */
  public static GradientDescent torch() {
    return TORCH;
  }

  /**
   * PyTorch's SGD with a learning rate.
   *
   * @param learningRate finite, greater than 0
   * @return the recipe
   */
  public static GradientDescent torch(double learningRate) {
    return TORCH.learningRate(Schedule.constant(learningRate));
  }

  /**
   * This recipe with another learning rate.
   *
   * @param learningRate the rate of every step
   * @return the new recipe
   */
  public GradientDescent learningRate(Schedule learningRate) {
    return new GradientDescent(learningRate, momentum, nesterov, form, clipping);
  }

  /**
   * This recipe with another momentum.
   *
   * @param momentum in [0, 1)
   * @return the new recipe
   */
  public GradientDescent momentum(double momentum) {
    return new GradientDescent(learningRate, momentum, nesterov, form, clipping);
  }

  /**
   * This recipe with or without looking ahead.
   *
   * @param nesterov whether to; needs a momentum
   * @return the new recipe
   */
  public GradientDescent nesterov(boolean nesterov) {
    return new GradientDescent(learningRate, momentum, nesterov, form, clipping);
  }

  @Override
  public GradientDescent clipNorm(double limit) {
    return clipping(new Clipping.ByVariableNorm(limit));
  }

  @Override
  public GradientDescent globalClipNorm(double limit) {
    return clipping(new Clipping.ByGlobalNorm(limit));
  }

  @Override
  public GradientDescent clipValue(double limit) {
    return clipping(new Clipping.ByValue(limit));
  }

  private GradientDescent clipping(Clipping next) {
    Clipping chosen = clipping.replacedBy(next);
    return new GradientDescent(learningRate, momentum, nesterov, form, chosen);
  }

  @Override
  public State start(int[] variableOffsets) {
    return new GradientDescentState(this, variableOffsets);
  }

  /** Such as {@code GradientDescent(learningRate=0.01, momentum=0.9, ...)}. */
  @Override
  public String toString() {
    return "GradientDescent(learningRate="
        + learningRate
        + ", momentum="
        + momentum
        + ", nesterov="
        + nesterov
        + ", form="
        + form
        + ", clipping="
        + clipping
        + ")";
  }
}
