package dev.synapt.benchmarks;

import java.util.EnumSet;
import java.util.Set;

/**
 * A library that trains and predicts one {@link Problem}, on one thread. All peers compute the
 * same: {@code Check} compares their predictions and their losses before anything is timed.
 *
 * <p>What a peer needs only once (graphs, sessions, minibatches in its own kind of tensor) it makes
 * in its constructor; the clock runs only in {@link #epochs}, {@link #predict} and {@link
 * #predictMany}.
 */
public interface Peer extends AutoCloseable {
  /** How many losses are compared where the optimizers are the same. */
  int COMPARED = 20;

  /**
   * The library, for the report.
   *
   * @return its name and version
   */
  String version();

  /**
   * What it can do.
   *
   * @return everything, unless it only predicts
   */
  default Set<Metric> metrics() {
    return EnumSet.allOf(Metric.class);
  }

  /**
   * How many of its first losses must be those of ourselves.
   *
   * @return at least 1; 1 for a library that lacks the optimizer of the workload
   */
  default int comparableLosses() {
    return COMPARED;
  }

  /** Goes back to the weights of the problem, and to an optimizer that has made no step. */
  void restart();

  /**
   * Trains on one minibatch.
   *
   * @param batch its index
   * @return the mean loss before the step
   */
  double step(int batch);

  /**
   * Trains on all minibatches in their order, several times. Overridden where a user's loop would
   * not look at every loss.
   *
   * @param count how many times
   */
  void epochs(int count);

  /**
   * Predicts one example.
   *
   * @param x [inputs]
   * @param out receives [outputs]
   */
  void predict(float[] x, float[] out);

  /**
   * Predicts several examples in one call.
   *
   * @param rows [count, inputs], row by row
   * @param count how many
   * @param out receives [count, outputs]
   */
  void predictMany(float[] rows, int count, float[] out);

  @Override
  default void close() {}
}
