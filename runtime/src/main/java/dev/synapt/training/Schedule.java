package dev.synapt.training;

import java.util.List;

/**
 * A learning rate that changes with the number of steps taken. A step is one minibatch; the first
 * step asks for {@code at(0)}. The ready ones give the same bits on every JDK.
 *
 * <pre>{@code
 * Adam.of(Schedule.cosineDecay(0.001, 10_000));
 * Adam.of(step -> 0.01 / (1 + 0.001 * step));
 * }</pre>
 */
@FunctionalInterface
public interface Schedule {
  /**
   * The learning rate of one step.
   *
   * @param step the number of steps taken before it, from 0
   * @return the rate: finite, at least 0
   */
  double at(long step);

  /**
   * The same rate at every step.
   *
   * @param rate finite, greater than 0
   * @return the schedule
   */
  static Schedule constant(double rate) {
    return new ConstantRate(rate);
  }

  /**
   * {@code initial rate^(step / decaySteps)}, in fractions of decaySteps too.
   *
   * @param initial the first learning rate, greater than 0
   * @param decaySteps the number of steps in which the rate falls to its {@code rate}-fold
   * @param rate that factor, greater than 0
   * @return the schedule, Keras's ExponentialDecay
   */
  static Schedule exponentialDecay(double initial, long decaySteps, double rate) {
    return new ExponentialDecay(initial, decaySteps, rate, false);
  }

  /**
   * {@code initial factor^floor(step / every)}: a staircase.
   *
   * @param initial the first learning rate, greater than 0
   * @param every the number of steps between two changes
   * @param factor what each change multiplies the rate by, greater than 0
   * @return the schedule, Keras's ExponentialDecay with staircase, PyTorch's StepLR
   */
  static Schedule stepDecay(double initial, long every, double factor) {
    return new ExponentialDecay(initial, every, factor, true);
  }

  /**
   * {@code initial (1 + cos(pi min(step / steps, 1))) / 2}: from the initial rate down to 0
   * (Loshchilov and Hutter 2017, without restarts).
   *
   * @param initial the first learning rate, greater than 0
   * @param steps the number of steps until the rate is 0
   * @return the schedule, Keras's CosineDecay
   */
  static Schedule cosineDecay(double initial, long steps) {
    return cosineDecay(initial, steps, 0);
  }

  /**
   * {@code initial ((1 - floor) (1 + cos(pi min(step / steps, 1))) / 2 + floor)}: from the initial
   * rate down to a share of it.
   *
   * @param initial the first learning rate, greater than 0
   * @param steps the number of steps until the rate is lowest
   * @param floor the share of the initial rate that remains, in [0, 1); Keras calls it alpha
   * @return the schedule, Keras's CosineDecay
   */
  static Schedule cosineDecay(double initial, long steps, double floor) {
    return new CosineDecay(initial, steps, floor);
  }

  /**
   * A list of rates: {@code rates[0]} up to and including step {@code boundaries[0]}, then {@code
   * rates[1]} up to and including step {@code boundaries[1]}, and so on; the last rate for ever.
   *
   * @param boundaries where the rate changes, ascending, from 0
   * @param rates one more than boundaries, each greater than 0
   * @return the schedule, Keras's PiecewiseConstantDecay
   */
  static Schedule piecewise(List<Long> boundaries, List<Double> rates) {
    return new PiecewiseRate(boundaries, rates);
  }
}
