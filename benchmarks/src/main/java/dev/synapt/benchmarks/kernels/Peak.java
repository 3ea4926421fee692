package dev.synapt.benchmarks.kernels;

import dev.synapt.benchmarks.peak.VectorPeak;
import java.io.IOException;
import java.util.List;

/**
 * What products are compared with.
 *
 * @param gigaflops multiply-adds count twice
 * @param meaning what it is the peak of
 */
record Peak(double gigaflops, String meaning) {
  private static final int CHAINS = 8;
  private static final int STEPS = 4_000_000;
  private static final int REPEATS = 25;

  /** Of the widest vectors if this JDK has the Vector API, else of single floats. */
  static Peak measure() throws IOException {
    String prefix = "@peak ";
    String[] words =
        Answers.of(VectorPeak.class, List.of("--add-modules", "jdk.incubator.vector"))
            .filter(line -> line.startsWith(prefix))
            .findFirst()
            .map(line -> line.substring(prefix.length()).split(" "))
            .orElse(new String[0]);
    return words.length == 0
        ? scalar()
        : new Peak(
            Double.parseDouble(words[0]), "multiply-adds on vectors of " + words[1] + " bits");
  }

  private static Peak scalar() {
    double best = 0;
    float sum = 0;
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      long start = System.nanoTime();
      sum += run(STEPS);
      best = Math.max(best, 2.0 * CHAINS * STEPS / (System.nanoTime() - start));
    }
    return new Peak(
        best, "single multiply-adds, as there is no Vector API here" + (sum == 0 ? "." : ""));
  }

  private static float run(int steps) {
    float x = 0.999999f;
    float y = 1e-6f;
    float a0 = 1;
    float a1 = 2;
    float a2 = 3;
    float a3 = 4;
    float a4 = 5;
    float a5 = 6;
    float a6 = 7;
    float a7 = 8;
    for (int i = 0; i < steps; i++) {
      a0 = Math.fma(a0, x, y);
      a1 = Math.fma(a1, x, y);
      a2 = Math.fma(a2, x, y);
      a3 = Math.fma(a3, x, y);
      a4 = Math.fma(a4, x, y);
      a5 = Math.fma(a5, x, y);
      a6 = Math.fma(a6, x, y);
      a7 = Math.fma(a7, x, y);
    }
    return a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7;
  }
}
