package dev.synapt.training;

import java.util.Objects;

/**
 * Adagrad (Duchi, Hazan and Singer 2011): the gradient over the root of the sum of all its squares,
 * so that steps only become smaller, most where gradients were frequent.
 *
 * <pre>
 * v = v + g^2 + 1e-30, from initialAccumulator
 * KERAS  w = w - lr g / sqrt(v + epsilon)
 * TORCH  w = w - lr g / (sqrt(v) + epsilon)
 * </pre>
 *
 * <pre>{@code
 * Optimizer optimizer = Adagrad.of(0.1);
 * }</pre>
 *
 * @param learningRate the size of the first steps
 * @param initialAccumulator where v starts, at least 0
 * @param epsilon keeps steps small where gradients are small; greater than 0
 * @param form Keras's formula, with epsilon inside the root, or PyTorch's
 * @param clipping how gradients are limited first
 */
public record Adagrad(
    Schedule learningRate, double initialAccumulator, double epsilon, Form form, Clipping clipping)
    implements Optimizer {
  private static final Adagrad KERAS =
      new Adagrad(Schedule.constant(0.001), 0.1, 1e-7, Form.KERAS, Clipping.NONE);
  private static final Adagrad TORCH =
      new Adagrad(Schedule.constant(0.01), 0, 1e-10, Form.TORCH, Clipping.NONE);

  /**
   * A recipe with every number given.
   *
   * @param learningRate the rate of every step
   * @param initialAccumulator finite, at least 0
   * @param epsilon finite, greater than 0
   * @param form Keras's or PyTorch's
   * @param clipping one kind, or {@link Clipping#NONE}
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Adagrad {
    Objects.requireNonNull(learningRate, "learningRate");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(clipping, "clipping");
    Checks.notNegative("initialAccumulator", initialAccumulator);
    Checks.positive("epsilon", epsilon);
  }

  /**
   * Keras's Adagrad: learning rate 0.001, initial accumulator 0.1, epsilon 1e-7.
   *
   * @return the recipe
   */
  public static Adagrad of() {
    return KERAS;
  }

  /**
   * Keras's Adagrad with a learning rate.
   *
   * @param learningRate finite, greater than 0
   * @return the recipe
   */
  public static Adagrad of(double learningRate) {
    return of(Schedule.constant(learningRate));
  }

  /**
   * Keras's Adagrad with a learning rate that changes.
   *
   * @param learningRate the rate of every step
   * @return the recipe
   */
  public static Adagrad of(Schedule learningRate) {
    return KERAS.learningRate(learningRate);
  }

  /**
   * PyTorch's Adagrad: learning rate 0.01, initial accumulator 0, epsilon 1e-10.
   *
   * @return the recipe
   */
  public static Adagrad torch() {
    return TORCH;
  }

  /**
   * PyTorch's Adagrad with a learning rate.
   *
   * @param learningRate finite, greater than 0
   * @return the recipe
   */
  public static Adagrad torch(double learningRate) {
    return TORCH.learningRate(Schedule.constant(learningRate));
  }

  /**
   * This recipe with another learning rate.
   *
   * @param learningRate the rate of every step
   * @return the new recipe
   */
  public Adagrad learningRate(Schedule learningRate) {
    return new Adagrad(learningRate, initialAccumulator, epsilon, form, clipping);
  }

  /**
   * This recipe with another start of v.
   *
   * @param initialAccumulator finite, at least 0
   * @return the new recipe
   */
  public Adagrad initialAccumulator(double initialAccumulator) {
    return new Adagrad(learningRate, initialAccumulator, epsilon, form, clipping);
  }

  /**
   * This recipe with another epsilon.
   *
   * @param epsilon finite, greater than 0
   * @return the new recipe
   */
  public Adagrad epsilon(double epsilon) {
    return new Adagrad(learningRate, initialAccumulator, epsilon, form, clipping);
  }

  @Override
  public Adagrad clipNorm(double limit) {
    return clipping(new Clipping.ByVariableNorm(limit));
  }

  @Override
  public Adagrad globalClipNorm(double limit) {
    return clipping(new Clipping.ByGlobalNorm(limit));
  }

  @Override
  public Adagrad clipValue(double limit) {
    return clipping(new Clipping.ByValue(limit));
  }

  private Adagrad clipping(Clipping next) {
    Clipping chosen = clipping.replacedBy(next);
    return new Adagrad(learningRate, initialAccumulator, epsilon, form, chosen);
  }

  @Override
  public State start(int[] variableOffsets) {
    return new AdagradState(this, variableOffsets);
  }

  /** Such as {@code Adagrad(learningRate=0.001, initialAccumulator=0.1, ...)}. */
  @Override
  public String toString() {
    return "Adagrad(learningRate="
        + learningRate
        + ", initialAccumulator="
        + initialAccumulator
        + ", epsilon="
        + epsilon
        + ", form="
        + form
        + ", clipping="
        + clipping
        + ")";
  }
}
