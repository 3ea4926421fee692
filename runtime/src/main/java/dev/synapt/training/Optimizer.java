package dev.synapt.training;

/**
 * How gradients change parameters: an immutable recipe. Its state, such as Adam's moments, is
 * started for one set of parameters and belongs to the trainer, so that one recipe serves any
 * number of trainers.
 *
 * <p>The formulas and defaults are those of Keras 3; {@code torch(...)} of each optimizer gives
 * PyTorch's (see {@link Form}). Every array is float32. The coefficients of a step, the same for
 * all parameters, are computed in double and rounded once. A step adds 1e-25 to each first moment
 * and 1e-30 to each second moment, so that parameters whose gradient stays 0 leave no denormal
 * numbers, which would slow every later step. That is negligible where gradients exceed about
 * 1e-12; steps from smaller ones it may change.
 *
 * <pre>{@code
 * Optimizer optimizer = Adam.of(0.001).clipNorm(1);
 * Optimizer.State state = optimizer.start(new int[] {0, 6, 9, 12, 13});
 * state.step(parameters, gradients);
 * }</pre>
 */
public sealed interface Optimizer permits GradientDescent, Adam, AdamW, RMSprop, Adagrad {
  /**
   * A state for one set of parameters, before its first step.
   *
   * @param variableOffsets where each variable (a layer's weights, a layer's bias) begins in the
   *     flat array of parameters, in order, and the total number of parameters as last entry; the
   *     net 2-3-1 has {@code {0, 6, 9, 12, 13}}
   * @return the state, independent of every other one
   * @throws IllegalArgumentException if the offsets do not begin at 0 or do not ascend
   */
  State start(int[] variableOffsets);

  /**
   * How gradients are limited before each step.
   *
   * @return one kind, or {@link Clipping#NONE}
   */
  Clipping clipping();

  /**
   * This recipe with each variable's gradient g scaled to a limited norm: {@code g limit / max(|g|,
   * limit)}, with {@code |g|} the root of the sum of squares over the variable.
   *
   * @param limit the largest norm, greater than 0
   * @return a recipe that clips by variable norm
   * @throws IllegalArgumentException if the limit is not finite and positive, or the recipe clips
   *     in another way already
   */
  Optimizer clipNorm(double limit);

  /**
   * This recipe with the gradient g of all variables together scaled to a limited norm: {@code g
   * limit / max(|g|, limit)}, which keeps its direction.
   *
   * @param limit the largest norm, greater than 0
   * @return a recipe that clips by global norm
   * @throws IllegalArgumentException if the limit is not finite and positive, or the recipe clips
   *     in another way already
   */
  Optimizer globalClipNorm(double limit);

  /**
   * This recipe with every number of the gradient limited to {@code [-limit, limit]}.
   *
   * @param limit the largest absolute value, greater than 0
   * @return a recipe that clips by value
   * @throws IllegalArgumentException if the limit is not finite and positive, or the recipe clips
   *     in another way already
   */
  Optimizer clipValue(double limit);

  /** What an optimizer remembers from step to step. Not safe for several threads at once. */
  interface State {
    /**
     * Changes the parameters by one step. Allocates nothing.
     *
     * @param parameters all parameters, changed in place
     * @param gradients the loss's gradient by each parameter; clipping changes it in place
     * @throws IllegalArgumentException if a length is not the last of the offsets
     * @throws IllegalStateException if the schedule gives a learning rate below 0 or not finite
     */
    default void step(float[] parameters, float[] gradients) {
      begin(parameters, gradients);
      update(parameters, gradients, 0, parameters.length);
    }

    /**
     * The part of {@link #step} that comes first and is not divided: clipping, and what follows
     * from the number of steps.
     *
     * @param parameters all parameters, which stay as they are
     * @param gradients the loss's gradient by each parameter; clipping changes it in place
     * @throws IllegalArgumentException if a length is not the last of the offsets
     * @throws IllegalStateException if the schedule gives a learning rate below 0 or not finite
     */
    void begin(float[] parameters, float[] gradients);

    /**
     * The rest of {@link #step} for a range of the parameters. Several threads may do a range each.
     *
     * @param parameters all parameters, of which the range is changed in place
     * @param gradients the gradients that {@link #begin} has seen
     * @param from the first parameter of the range
     * @param to the parameter behind the last one of the range
     */
    void update(float[] parameters, float[] gradients, int from, int to);

    /**
     * The number of steps taken.
     *
     * @return 0 before the first step
     */
    long steps();

    /**
     * The learning rate of the next step: the schedule's, times every factor given so far.
     *
     * @return the rate, at least 0
     * @throws IllegalStateException if the schedule gives a learning rate below 0 or not finite
     */
    double learningRate();

    /**
     * Multiplies the learning rate of all later steps, as reducing it on a plateau does.
     *
     * @param factor a finite number greater than 0
     * @throws IllegalArgumentException if the factor is not
     */
    void scaleLearningRate(double factor);

    /**
     * Sets the moments (and corrections of them) back to where they were before the first step. The
     * number of steps, and with it the schedule, and the factors of the learning rate go on.
     */
    void forget();
  }
}
