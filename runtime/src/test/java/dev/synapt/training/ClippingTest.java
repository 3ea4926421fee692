package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Two variables, of two and of four weights, with each clipping computed in double beside it. */
class ClippingTest {
  private static final int[] OFFSETS = {0, 2, 6};
  private static final OptimizerFixture TORCH = OptimizerFixture.read();

  @Test
  void limitsEachVariableByItsOwnNorm() {
    assertClips(
        Adam.of(0.01).clipNorm(0.9),
        g -> join(limited(part(g, 0, 2), 0.9), limited(part(g, 2, 6), 0.9)));
  }

  @Test
  void limitsAllVariablesByTheirCommonNorm() {
    assertClips(Adam.of(0.01).globalClipNorm(0.9), g -> limited(g, 0.9));
  }

  @Test
  void limitsEachNumber() {
    assertClips(
        Adam.of(0.01).clipValue(0.4),
        g -> {
          double[] clipped = g.clone();
          for (int i = 0; i < g.length; i++) {
            clipped[i] = Math.max(-0.4, Math.min(0.4, g[i]));
          }
          return clipped;
        });
  }

  @Test
  void appliesToEveryOptimizer() {
    float[] start = {1, 1};
    for (Optimizer optimizer :
        new Optimizer[] {GradientDescent.of(), Adam.of(), AdamW.of(), RMSprop.of(), Adagrad.of()}) {
      assertThat(clippedGradients(optimizer.clipNorm(1), start)).containsExactly(0.6f, 0.8f);
      assertThat(clippedGradients(optimizer.globalClipNorm(1), start)).containsExactly(0.6f, 0.8f);
      assertThat(clippedGradients(optimizer.clipValue(3.5), start)).containsExactly(3, 3.5f);
      assertThat(clippedGradients(optimizer, start)).containsExactly(3, 4);
    }
  }

  @Test
  void leavesGradientsWithinTheLimitAlone() {
    float[] gradients = {0.6f, -0.1f, 0.3f, 0.7f, 0, 1e-20f};
    for (Clipping clipping :
        new Clipping[] {
          Clipping.NONE,
          new Clipping.ByVariableNorm(1),
          new Clipping.ByGlobalNorm(1),
          new Clipping.ByValue(1)
        }) {
      float[] clipped = gradients.clone();
      clipping.apply(clipped, OFFSETS);
      assertThat(clipped).as("%s", clipping).containsExactly(gradients);
    }
  }

  @Test
  void survivesSquaresThatFloatsCannotHold() {
    float[] gradients = {3e30f, 4e30f};
    new Clipping.ByGlobalNorm(1).apply(gradients, new int[] {0, 2});
    assertThat(gradients).containsExactly(new float[] {0.6f, 0.8f}, within(1e-7f));
  }

  @Test
  void keepsNaNVisible() {
    for (Clipping clipping :
        new Clipping[] {
          new Clipping.ByVariableNorm(1), new Clipping.ByGlobalNorm(1), new Clipping.ByValue(1)
        }) {
      float[] gradients = {Float.NaN, 1};
      clipping.apply(gradients, new int[] {0, 2});
      assertThat(gradients[0]).as("%s", clipping).isNaN();
    }
  }

  @Test
  void refusesASecondKind() {
    assertThatThrownBy(() -> Adam.of().clipNorm(1).clipValue(0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Only one kind of clipping applies, and clipNorm(1.0) is chosen already."
                + " Received: clipValue(0.5)");
    assertThatThrownBy(() -> AdamW.of().globalClipNorm(1).clipNorm(1))
        .hasMessageContaining("globalClipNorm(1.0) is chosen");
    assertThatThrownBy(() -> RMSprop.of().clipValue(1).globalClipNorm(1))
        .hasMessageContaining("clipValue(1.0) is chosen");
    assertThat(Adam.of().clipNorm(1).clipNorm(2)).isEqualTo(Adam.of().clipNorm(2));
  }

  @Test
  void refusesLimitsThatAreNoNorms() {
    for (double limit : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Adagrad.of().clipNorm(limit))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("clipNorm must be finite and greater than 0. Received: " + limit);
      assertThatThrownBy(() -> Adagrad.of().globalClipNorm(limit))
          .hasMessageContaining("globalClip");
      assertThatThrownBy(() -> Adagrad.of().clipValue(limit)).hasMessageContaining("clipValue");
    }
  }

  @Test
  void refusesLimitsThatFloatsCannotHold() {
    assertThatThrownBy(() -> Adagrad.of().clipNorm(1e-60))
        .hasMessage(
            "clipNorm must be finite and greater than 0. Received: 1.0E-60, which is 0.0 as a"
                + " float32");
    assertThatThrownBy(() -> Adagrad.of().clipValue(1e60))
        .hasMessageEndingWith("Received: 1.0E60, which is Infinity as a float32");
  }

  private static void assertClips(Optimizer optimizer, UnaryOperator<double[]> clip) {
    double[][] clipped = new double[TORCH.gradients().length][];
    for (int t = 0; t < clipped.length; t++) {
      clipped[t] = clip.apply(TORCH.gradients()[t]);
      assertThat(clipped[t]).isNotEqualTo(TORCH.gradients()[t]);
    }
    ParityTest.assertClose(
        OptimizerFixture.trail(optimizer.start(OFFSETS), TORCH.start(), TORCH.gradients()),
        Formula.trail(
            () -> Formula.kerasAdam(0.9, 0.999, 1e-7, false, 0),
            Schedule.constant(0.01),
            TORCH.start(),
            clipped),
        TORCH.start());
  }

  private static float[] clippedGradients(Optimizer optimizer, float[] start) {
    float[] gradients = {3, 4};
    optimizer.start(new int[] {0, 2}).step(start.clone(), gradients);
    return gradients;
  }

  private static double[] limited(double[] g, double limit) {
    double squares = 0;
    for (double x : g) {
      squares += x * x;
    }
    double[] limited = g.clone();
    for (int i = 0; i < g.length; i++) {
      limited[i] = g[i] * limit / Math.max(Math.sqrt(squares), limit);
    }
    return limited;
  }

  private static double[] part(double[] g, int from, int to) {
    return Arrays.copyOfRange(g, from, to);
  }

  private static double[] join(double[] a, double[] b) {
    return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
  }
}
