package dev.synapt.training;

import java.util.Objects;

/**
 * Adam with weight decay beside the gradient, not in it (Loshchilov and Hutter 2019). Every
 * parameter, biases too, first shrinks by its share, then takes Adam's step:
 *
 * <pre>
 * w = w - w lr weightDecay - Adam's step
 * </pre>
 *
 * <pre>{@code
 * Optimizer optimizer = AdamW.of(0.001).weightDecay(0.01);
 * }</pre>
 *
 * @param adam the step, with its learning rate, form and clipping
 * @param weightDecay the share of a weight that a step of learning rate 1 would remove; at least 0
 */
public record AdamW(Adam adam, double weightDecay) implements Optimizer {
  private static final AdamW KERAS = new AdamW(Adam.of(), 0.004);
  private static final AdamW TORCH = new AdamW(Adam.torch(), 0.01);

  /**
   * A recipe with every number given.
   *
   * @param adam the recipe of the step
   * @param weightDecay finite, at least 0
   * @throws IllegalArgumentException if a number is out of its range
   */
  public AdamW {
    Objects.requireNonNull(adam, "adam");
    Checks.notNegative("weightDecay", weightDecay);
  }

  /**
   * Keras's AdamW: {@link Adam#of()} with weight decay 0.004.
   *
   * @return the recipe
   */
  public static AdamW of() {
    return KERAS;
  }

  /**
   * Keras's AdamW with a learning rate.
   *
   * @param learningRate finite, greater than 0
   * @return the recipe
   */
  public static AdamW of(double learningRate) {
    return of(Schedule.constant(learningRate));
  }

  /**
   * Keras's AdamW with a learning rate that changes.
   *
   * @param learningRate the rate of every step
   * @return the recipe
   */
  public static AdamW of(Schedule learningRate) {
    return KERAS.learningRate(learningRate);
  }

  /**
   * PyTorch's AdamW: {@link Adam#torch()} with weight decay 0.01.
   *
   * @return the recipe
   */
  public static AdamW torch() {
    return TORCH;
  }

  /**
   * PyTorch's AdamW with a learning rate.
   *
   * @param learningRate finite, greater than 0
   * @return the recipe
   */
  public static AdamW torch(double learningRate) {
    return TORCH.learningRate(Schedule.constant(learningRate));
  }

  /**
   * This recipe with another learning rate.
   *
   * @param learningRate the rate of every step
   * @return the new recipe
   */
  public AdamW learningRate(Schedule learningRate) {
    return new AdamW(adam.learningRate(learningRate), weightDecay);
  }

  /**
   * This recipe with another decay.
   *
   * @param weightDecay finite, at least 0
   * @return the new recipe
   */
  public AdamW weightDecay(double weightDecay) {
    return new AdamW(adam, weightDecay);
  }

  /**
   * This recipe with another memory for gradients.
   *
   * @param beta1 in [0, 1)
   * @return the new recipe
   */
  public AdamW beta1(double beta1) {
    return new AdamW(adam.beta1(beta1), weightDecay);
  }

  /**
   * This recipe with another memory for squared gradients.
   *
   * @param beta2 in [0, 1)
   * @return the new recipe
   */
  public AdamW beta2(double beta2) {
    return new AdamW(adam.beta2(beta2), weightDecay);
  }

  /**
   * This recipe with another epsilon.
   *
   * @param epsilon finite, greater than 0
   * @return the new recipe
   */
  public AdamW epsilon(double epsilon) {
    return new AdamW(adam.epsilon(epsilon), weightDecay);
  }

  /**
   * This recipe with or without amsgrad.
   *
   * @param amsgrad whether the largest v so far is used
   * @return the new recipe
   */
  public AdamW amsgrad(boolean amsgrad) {
    return new AdamW(adam.amsgrad(amsgrad), weightDecay);
  }

  /** The clipping of {@link #adam}. */
  @Override
  public Clipping clipping() {
    return adam.clipping();
  }

  @Override
  public AdamW clipNorm(double limit) {
    return new AdamW(adam.clipNorm(limit), weightDecay);
  }

  @Override
  public AdamW globalClipNorm(double limit) {
    return new AdamW(adam.globalClipNorm(limit), weightDecay);
  }

  @Override
  public AdamW clipValue(double limit) {
    return new AdamW(adam.clipValue(limit), weightDecay);
  }

  @Override
  public State start(int[] variableOffsets) {
    return new AdamState(adam, weightDecay, variableOffsets);
  }

  /** Such as {@code AdamW(weightDecay=0.004, learningRate=0.001, ...)}. */
  @Override
  public String toString() {
    return "AdamW(weightDecay=" + weightDecay + ", " + adam.settings() + ")";
  }
}
