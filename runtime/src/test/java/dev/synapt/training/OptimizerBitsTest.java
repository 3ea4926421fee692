package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.data.SeededRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every optimizer's bits after 2,000 steps, recorded once: the same on every JDK and CPU. */
class OptimizerBitsTest {
  @Test
  void parametersHaveTheRecordedBits() {
    StringBuilder bits = new StringBuilder();
    for (Optimizer optimizer : OptimizerTest.all()) {
      bits.append(bitsAfterTraining(optimizer.globalClipNorm(5))).append(' ');
    }
    Schedule falling = Schedule.exponentialDecay(0.1, 700, 0.3);
    bits.append(bitsAfterTraining(Adam.of(falling).clipNorm(2))).append(' ');
    bits.append(bitsAfterTraining(Adam.of(Schedule.cosineDecay(0.1, 1_500, 0.1)).clipValue(1)));

    assertThat(bits)
        .hasToString(
            "900b9cf4 ff7695cd 97486b75 5989783d fa4e82c0 f0885e83 a6174945 "
                + "c5917955 479c9702 f894f02a 3c9188f8 8616fa87 27da4361 29684fc9");
  }

  /** Long enough to be interpreted first and compiled later. */
  private static String bitsAfterTraining(Optimizer optimizer) {
    SeededRandom random = new SeededRandom(7);
    float[] w = new float[203];
    float[] g = new float[w.length];
    Optimizer.State state = optimizer.start(new int[] {0, 100, 203});
    for (int i = 0; i < w.length; i++) {
      w[i] = (float) random.nextGaussian();
    }
    for (int t = 0; t < 2_000; t++) {
      for (int i = 0; i < w.length; i++) {
        g[i] = w[i] + 0.5f * (float) random.nextGaussian();
      }
      state.step(w, g);
    }
    return Integer.toHexString(Arrays.hashCode(w));
  }
}
