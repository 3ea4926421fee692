package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.TargetDataset;
import org.junit.jupiter.api.Test;

class RegressionScoresTest {
  private static final double EXACT = 1e-12;

  /** The model whose outputs are its inputs. */
  private static LinearModel identity(int width) {
    float[] flat = new float[width * width + width];
    for (int j = 0; j < width; j++) {
      flat[j * width + j] = 1;
    }
    return new LinearModel(LineTrainer.spec(width, width), flat);
  }

  private static RegressionScores scores(int width, float[] outputs, float[] targets) {
    return RegressionScores.of(identity(width), TargetDataset.of(outputs, width, targets, width));
  }

  @Test
  void oneOutput() {
    // Errors -0.5, 0.5, 0, 1; targets around 2.875 with squares 29.1875.
    RegressionScores scores = scores(1, new float[] {2.5f, 0, 2, 8}, new float[] {3, -0.5f, 2, 7});
    assertThat(scores.mae()).isCloseTo(0.5, within(EXACT));
    assertThat(scores.rmse()).isCloseTo(Math.sqrt(1.5 / 4), within(EXACT));
    assertThat(scores.r2()).isCloseTo(1 - 1.5 / 29.1875, within(EXACT));
    assertThat(scores).hasToString("mae 0.5000, rmse 0.6124, r2 0.9486");
  }

  @Test
  void severalOutputsCountAlikeHoweverFarApart() {
    // Each output alone: perfect (r2 1), and always the mean (r2 0).
    float[] outputs = {1, 2000, 2, 2000, 3, 2000};
    float[] targets = {1, 1999, 2, 2000, 3, 2001};
    RegressionScores scores = scores(2, outputs, targets);
    assertThat(scores.r2()).isCloseTo(0.5, within(EXACT));
    assertThat(scores.mae()).isCloseTo(2.0 / 6, within(EXACT));
    assertThat(scores.rmse()).isCloseTo(Math.sqrt(2.0 / 6), within(EXACT));
  }

  @Test
  void targetsThatNeverVaryLeaveR2Undefined() {
    float[] constant = {0.1f, 0.1f, 0.1f};
    assertThat(scores(1, new float[] {0, 1, 2}, constant).r2()).isNaN();
    assertThat(scores(1, constant, constant).r2()).isNaN();
    assertThat(scores(1, constant, constant).rmse()).isZero();
    assertThat(scores(1, new float[] {1}, new float[] {2}))
        .isEqualTo(new RegressionScores(1, 1, Double.NaN));
    assertThat(scores(2, new float[] {1, 5, 2, 5}, new float[] {1, 5, 2, 5}).r2()).isNaN();
  }

  @Test
  void targetsFarFromZeroLoseNoDigits() {
    float[] targets = {1_000_000, 1_000_001, 1_000_002};
    assertThat(scores(1, new float[] {1_000_000, 1_000_001, 1_000_003}, targets).r2())
        .isCloseTo(0.5, within(EXACT));
  }

  @Test
  void theTrainersEvaluationAgrees() {
    LineTrainer trainer = new LineTrainer(LineTrainer.spec(2, 1), GradientDescent.of(), 1);
    TargetDataset data = Tasks.line(700, 2);
    RegressionScores scores = RegressionScores.of(trainer.model(), data);
    Evaluation evaluation = trainer.evaluate(data);
    assertThat(evaluation.metric("mae")).isEqualTo(scores.mae());
    assertThat(evaluation.metric("rmse")).isEqualTo(scores.rmse());
    assertThat(evaluation.metric("r2")).isEqualTo(scores.r2());
    assertThat(evaluation.loss()).isCloseTo(scores.rmse() * scores.rmse(), within(1e-6));
  }

  @Test
  void refusesOtherData() {
    TargetDataset data = TargetDataset.of(new float[6], 3, new float[4], 2);
    assertThatThrownBy(() -> RegressionScores.of(identity(2), data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'Line' has 2 inputs and 2 outputs. Received: data of 3 inputs and 2 outputs");
  }
}
