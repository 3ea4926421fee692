package dev.synapt.examples.e05_softmax_four;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoftmaxFourTest {
  private static final Main.Result RESULT = Main.run(42);

  @Test
  void isNearlyAsGoodAsCanBe() {
    assertThat(RESULT.bestAccuracy()).isBetween(0.88, 0.95);
    assertThat(RESULT.accuracy()).isCloseTo(RESULT.bestAccuracy(), within(0.01));
  }

  @Test
  void outputsAreTheSoftmaxOfTheTextbook() {
    assertThat(RESULT.softmaxError()).isLessThan(1e-6);
  }

  @Test
  void outputsAreProbabilities() {
    float[] mild = RESULT.probabilities(13, 78);
    assertThat(mild[0] + mild[1] + mild[2] + mild[3]).isCloseTo(1, within(1e-6f));
    assertThat(mild[1]).isGreaterThan(0.1f);
    assertThat(mild[2]).isGreaterThan(0.5f);
    assertThat(RESULT.probabilities(25, 40)[3]).isGreaterThan(0.99f);
  }
}
