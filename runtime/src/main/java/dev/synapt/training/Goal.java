package dev.synapt.training;

import java.util.function.ToDoubleFunction;

/**
 * Which number of an epoch training is judged by, and whether it should fall or rise.
 *
 * <pre>{@code
 * Goal.loss()
 * Goal.accuracy()
 * Goal.largest(epoch -> epoch.validationOrTraining().metric("r2"))
 * }</pre>
 */
public final class Goal {
  private final ToDoubleFunction<Epoch> value;
  private final int sign;

  private Goal(ToDoubleFunction<Epoch> value, int sign) {
    this.value = value;
    this.sign = sign;
  }

  /**
   * A small validation loss, or training loss where there are no validation data.
   *
   * @return the goal that callbacks have unless another is given
   */
  public static Goal loss() {
    return smallest(epoch -> epoch.validationOrTraining().loss());
  }

  /**
   * A large accuracy on validation data, or on training data where there are no others.
   *
   * @return a goal for models whose labels are classes
   */
  public static Goal accuracy() {
    return largest(epoch -> epoch.validationOrTraining().accuracy());
  }

  /**
   * A number that should fall.
   *
   * @param value the number; NaN is never better than another
   * @return the goal
   */
  public static Goal smallest(ToDoubleFunction<Epoch> value) {
    return new Goal(value, 1);
  }

  /**
   * A number that should rise.
   *
   * @param value the number; NaN is never better than another
   * @return the goal
   */
  public static Goal largest(ToDoubleFunction<Epoch> value) {
    return new Goal(value, -1);
  }

  /** The number of an epoch with the sign that makes smaller ones better. */
  double cost(Epoch epoch) {
    return sign * value.applyAsDouble(epoch);
  }
}
