package dev.synapt.examples.e01_logistic_regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final Main.Result RESULT = Main.run(42);

  @Test
  void gradientIsThatOfTheClosedForm() {
    assertThat(RESULT.gradientError()).isLessThan(1e-6);
  }

  @Test
  void learnsWhatTheExamsWereMadeWith() {
    assertThat(RESULT.study()).isCloseTo(Exams.STUDY, within(0.1));
    assertThat(RESULT.sleep()).isCloseTo(Exams.SLEEP, within(0.1));
    assertThat(RESULT.bias()).isCloseTo(Exams.BIAS, within(1.0));
  }

  @Test
  void isNearlyAsGoodAsCanBe() {
    assertThat(RESULT.lastLoss()).isLessThan(RESULT.firstLoss() / 2);
    assertThat(RESULT.bestAccuracy()).isGreaterThan(0.8);
    assertThat(RESULT.accuracy()).isCloseTo(RESULT.bestAccuracy(), within(0.01));
  }
}
