package dev.synapt.benchmarks.compare;

import dev.synapt.benchmarks.Statistics;
import java.util.ArrayList;
import java.util.List;

/**
 * A fixed piece of work that is timed again and again between measurements. The machine does it
 * equally fast each time, unless somebody else uses it.
 */
final class Calibration {
  private static final int STEPS = 20_000_000;
  private static final int WARMUP = 5;

  private final List<Double> seconds = new ArrayList<>();
  private long state = 1;

  Calibration() {
    for (int i = 0; i < WARMUP; i++) {
      work();
    }
  }

  void time() {
    long start = System.nanoTime();
    work();
    seconds.add((System.nanoTime() - start) * 1e-9);
  }

  /** A chain that no compiler shortens: each number needs the one before it. */
  private void work() {
    long x = state;
    for (int i = 0; i < STEPS; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    state = x;
  }

  /** From the 10th to the 90th percentile, as a share of the median. */
  double spread() {
    return Statistics.spread(seconds);
  }
}
