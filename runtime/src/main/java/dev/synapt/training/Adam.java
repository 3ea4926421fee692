package dev.synapt.training;

import java.util.Objects;

/**
 * Adam (Kingma and Ba 2015): every parameter has a learning rate of its own, from running means of
 * its gradient and of its square. At step t, from 1:
 *
 * <pre>
 * m = m + (g - m) (1 - beta1) + 1e-25
 * v = v + (g^2 - v) (1 - beta2) + 1e-30
 * KERAS  w = w - lr m sqrt(1 - beta2^t) / (1 - beta1^t) / (sqrt(v) + epsilon)
 * TORCH  w = w - lr m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * </pre>
 *
 * <p>With amsgrad (Reddi, Kale and Kumar 2018), the largest v so far takes the place of v in w.
 *
 * <p>A weight that keeps moving one way gets larger steps; one that oscillates, smaller. Two
 * weights, learning rate 0.01, in PyTorch's form: the steps that five gradients cause.
 *
 * <pre>
 * gradients                            steps
 * 0.5  0.5  0.5  0.5  0.5    -0.0100  -0.0100  -0.0100  -0.0100  -0.0100
 * 1.0 -1.0  1.0 -1.0  1.0    -0.0100  +0.0005  -0.0034  +0.0005  -0.0020
 * </pre>
 *
 * <p>Gradient descent would move the second weight twice as far as the first at every step; with
 * Adam the first one travels 0.05 and the second, to and fro, a third of that.
 *
 * <pre>{@code
 * Optimizer optimizer = Adam.of(0.001).beta2(0.99);
 * }</pre>
 *
 * @param learningRate the size of a steady weight's step
 * @param beta1 how much of the gradient's mean stays from step to step, in [0, 1)
 * @param beta2 how much of the squares' mean stays from step to step, in [0, 1)
 * @param epsilon keeps steps small where gradients are smaller than it; greater than 0
 * @param amsgrad whether v never falls
 * @param form Keras's formula, where epsilon meets the uncorrected v, or PyTorch's
 * @param clipping how gradients are limited first
 */
public record Adam(
    Schedule learningRate,
    double beta1,
    double beta2,
    double epsilon,
    boolean amsgrad,
    Form form,
    Clipping clipping)
    implements Optimizer {
  private static final Adam KERAS =
      new Adam(Schedule.constant(0.001), 0.9, 0.999, 1e-7, false, Form.KERAS, Clipping.NONE);
  private static final Adam TORCH =
      new Adam(Schedule.constant(0.001), 0.9, 0.999, 1e-8, false, Form.TORCH, Clipping.NONE);

  /**
   * A recipe with every number given.
   *
   * @param learningRate the rate of every step
   * @param beta1 in [0, 1)
   * @param beta2 in [0, 1)
   * @param epsilon finite, greater than 0
   * @param amsgrad true or false
   * @param form Keras's or PyTorch's
   * @param clipping one kind, or {@link Clipping#NONE}
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Adam {
    Objects.requireNonNull(learningRate, "learningRate");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(clipping, "clipping");
    Checks.fraction("beta1", beta1);
    Checks.fraction("beta2", beta2);
    Checks.positive("epsilon", epsilon);
  }

  /**
   * Keras's Adam: learning rate 0.001, beta1 0.9, beta2 0.999, epsilon 1e-7.
   *
   * @return the recipe
   */
  public static Adam of() {
    return KERAS;
  }

  /**
   * Keras's Adam with a learning rate.
   *
   * @param learningRate finite, greater than 0
   * @return the recipe
   */
  public static Adam of(double learningRate) {
    return of(Schedule.constant(learningRate));
  }

  /**
   * Keras's Adam with a learning rate that changes.
   *
   * @param learningRate the rate of every step
   * @return the recipe
   */
  public static Adam of(Schedule learningRate) {
    return KERAS.learningRate(learningRate);
  }

  /**
   * PyTorch's Adam: learning rate 0.001, beta1 0.9, beta2 0.999, epsilon 1e-8 beside the corrected
   * root.
   *
   * @return the recipe
   */
  public static Adam torch() {
    return TORCH;
  }

  /**
   * PyTorch's Adam with a learning rate.
   *
   * @param learningRate finite, greater than 0
   * @return the recipe
   */
  public static Adam torch(double learningRate) {
    return TORCH.learningRate(Schedule.constant(learningRate));
  }

  /**
   * This recipe with another learning rate.
   *
   * @param learningRate the rate of every step
   * @return the new recipe
   */
  public Adam learningRate(Schedule learningRate) {
    return new Adam(learningRate, beta1, beta2, epsilon, amsgrad, form, clipping);
  }

  /**
   * This recipe with another memory for gradients.
   *
   * @param beta1 in [0, 1)
   * @return the new recipe
   */
  public Adam beta1(double beta1) {
    return new Adam(learningRate, beta1, beta2, epsilon, amsgrad, form, clipping);
  }

  /**
   * This recipe with another memory for squared gradients.
   *
   * @param beta2 in [0, 1)
   * @return the new recipe
   */
  public Adam beta2(double beta2) {
    return new Adam(learningRate, beta1, beta2, epsilon, amsgrad, form, clipping);
  }

  /**
   * This recipe with another epsilon.
   *
   * @param epsilon finite, greater than 0
   * @return the new recipe
   */
  public Adam epsilon(double epsilon) {
    return new Adam(learningRate, beta1, beta2, epsilon, amsgrad, form, clipping);
  }

  /**
   * This recipe with or without amsgrad.
   *
   * @param amsgrad whether the largest v so far is used
   * @return the new recipe
   */
  public Adam amsgrad(boolean amsgrad) {
    return new Adam(learningRate, beta1, beta2, epsilon, amsgrad, form, clipping);
  }

  @Override
  public Adam clipNorm(double limit) {
    return clipping(new Clipping.ByVariableNorm(limit));
  }

  @Override
  public Adam globalClipNorm(double limit) {
    return clipping(new Clipping.ByGlobalNorm(limit));
  }

  @Override
  public Adam clipValue(double limit) {
    return clipping(new Clipping.ByValue(limit));
  }

  private Adam clipping(Clipping next) {
    Clipping chosen = clipping.replacedBy(next);
    return new Adam(learningRate, beta1, beta2, epsilon, amsgrad, form, chosen);
  }

  @Override
  public State start(int[] variableOffsets) {
    return new AdamState(this, 0, variableOffsets);
  }

  /** Such as {@code Adam(learningRate=0.001, beta1=0.9, beta2=0.999, ...)}. */
  @Override
  public String toString() {
    return "Adam(" + settings() + ")";
  }

  String settings() {
    return "learningRate="
        + learningRate
        + ", beta1="
        + beta1
        + ", beta2="
        + beta2
        + ", epsilon="
        + epsilon
        + ", amsgrad="
        + amsgrad
        + ", form="
        + form
        + ", clipping="
        + clipping;
  }
}
