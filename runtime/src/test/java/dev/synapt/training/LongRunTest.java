package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only many steps show: speed lost to denormals, garbage, bits that drift. */
class LongRunTest {
  static Stream<Optimizer> all() {
    return OptimizerTest.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void gradientsOfZeroMoveNothing(Optimizer optimizer) {
    float[] w = {0.5f, -2, 0};
    Optimizer.State state = optimizer.start(new int[] {0, 3});
    for (int t = 0; t < 10_000; t++) {
      state.step(w, new float[3]);
    }
    double decay = optimizer instanceof AdamW adamW ? adamW.weightDecay() * 0.001 : 0;
    double left = Math.pow(1 - decay, 10_000);
    assertThat(w[0]).isCloseTo((float) (0.5 * left), within(1e-4f));
    assertThat(w[1]).isCloseTo((float) (-2 * left), within(1e-4f));
    assertThat(w[2]).isCloseTo(0, within(1e-12f));
  }

  @ParameterizedTest
  @MethodSource("all")
  void gradientsThatDieLeaveNoDenormals(Optimizer optimizer) {
    Optimizer.State state = optimizer.start(new int[] {0, 6});
    float[] w = new float[6];
    float[] g = {1, -1, 1e-10f, -1e-20f, 1e-30f, 0};
    for (int t = 0; t < 100_000; t++) {
      state.step(w, g);
      if (t == 0) {
        // The last weights go on with tiny gradients, the first ones with none.
        Arrays.fill(g, 0, 3, 0);
      }
    }
    assertThat(memory(state)).allSatisfy(LongRunTest::assertNoDenormals);
    assertThat(w).doesNotContain(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aStepAllocatesNothing(Optimizer optimizer) {
    assumeTrue(
        ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
            && threads.isThreadAllocatedMemorySupported(),
        "this JVM counts no allocated bytes");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    float[] w = new float[100];
    float[] g = new float[100];
    Optimizer clipped = optimizer.clipNorm(1);
    Optimizer.State[] states = {
      optimizer.start(new int[] {0, 50, 100}), clipped.start(new int[] {0, 50, 100})
    };
    long least = Long.MAX_VALUE;
    // Counting itself, and what a JVM does on first calls, may allocate: the least of some counts.
    for (int round = 0; round < 5; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int t = 0; t < 1_000; t++) {
        Arrays.fill(g, 1);
        for (Optimizer.State state : states) {
          state.step(w, g);
        }
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isLessThan(1_000);
  }

  private static Stream<float[]> memory(Optimizer.State state) {
    if (state instanceof AdamState adam) {
      return Stream.of(adam.m, adam.v);
    }
    if (state instanceof GradientDescentState descent) {
      return Stream.of(descent.m);
    }
    return Stream.of(state instanceof AdagradState adagrad ? adagrad.v : ((RMSpropState) state).v);
  }

  private static void assertNoDenormals(float[] values) {
    for (float value : values) {
      assertThat(Math.abs(value)).isGreaterThanOrEqualTo(Float.MIN_NORMAL);
    }
  }
}
