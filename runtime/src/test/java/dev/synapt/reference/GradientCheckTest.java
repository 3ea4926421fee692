package dev.synapt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.reference.HandWrittenTrainer.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradientCheckTest {
  private static final float[] FEATURES = {
    1, 2, -1, 0.5f, -0.5f, 3, -2, 1, 0.25f, 0, 1, 1, 1.5f, -1, 0.75f
  };
  private static final int[] CLASSES = {1, 0, 0, 1, 1};

  @Test
  void correctGradientsPass() {
    GradientReport report = check(Mistake.NONE).requireBelow(GradientCheck.TOLERANCE);

    assertThat(report.tensors())
        .extracting(TensorError::name)
        .containsExactly("answer.weight", "answer.bias");
    assertThat(report.worst().error()).isPositive().isLessThan(1e-6);
    assertThat(report.lossError()).isPositive().isLessThan(1e-6);
    assertThat(report.toString()).startsWith("Logistic\n  loss: relative error ");
  }

  @ParameterizedTest
  @EnumSource(value = Mistake.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void everyMistakeIsCaught(Mistake mistake) {
    GradientReport report = check(mistake);

    assertThatThrownBy(() -> report.requireBelow(GradientCheck.TOLERANCE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Logistic differs from the double-precision reference");
  }

  @Test
  void theMessageNamesTensorPlaceAndBothValues() {
    GradientReport report = check(Mistake.FORGETS_ONE_WEIGHT);
    double expected = reference().gradient("answer.weight")[1];

    assertThat(report.worst().name()).isEqualTo("answer.weight");
    assertThat(report.worst().index()).isEqualTo(1);
    assertThatThrownBy(() -> report.requireBelow(GradientCheck.TOLERANCE))
        .hasMessageContaining("gradient of 'answer.weight': relative error ")
        .hasMessageContaining("largest difference at [1, 0]: received 0.0, expected " + expected)
        .hasMessageNotContaining("answer.bias");
  }

  @Test
  void aNumberThatIsNotOneIsTheWorst() {
    GradientReport report = check(Mistake.NOT_A_NUMBER);

    assertThat(report.worst().name()).isEqualTo("answer.weight");
    assertThatThrownBy(() -> report.requireBelow(Double.MAX_VALUE))
        .hasMessageContaining("largest difference at [1, 0]: received NaN");
  }

  @Test
  void aWrongLossIsCaughtWithRightGradients() {
    GradientReport report = check(Mistake.LOSS_WITHOUT_PENALTY);

    assertThat(report.worst().error()).isLessThan(GradientCheck.TOLERANCE);
    assertThat(report.lossError()).isGreaterThan(1e-3);
  }

  @Test
  void batchesAndTargetsAreCheckedToo() {
    GradientCheck check = GradientCheck.of(new HandWrittenTrainer(Mistake.NONE));
    float[] targets = {1, 0, 0, 1, 1};
    Batch batch = Batch.ofTargets(FEATURES, targets, new int[] {4, 2, 0, 2});
    batch.moveTo(1, 3);

    check.check(FEATURES, targets).requireBelow(GradientCheck.TOLERANCE);
    check.check(batch).requireBelow(GradientCheck.TOLERANCE);
    check.check(batch, DropoutMask.of(3)).requireBelow(GradientCheck.TOLERANCE);
  }

  @Test
  void arraysThatDoNotFitAreRefused() {
    GradientCheck check = GradientCheck.of(new HandWrittenTrainer(Mistake.NONE));

    assertThatThrownBy(() -> check.check(FEATURES, new int[] {1, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Logistic needs 3 features and 1 labels an example."
                + " Received: 15 features and 2 labels");
  }

  private static GradientReport check(Mistake mistake) {
    return GradientCheck.of(new HandWrittenTrainer(mistake)).check(FEATURES, CLASSES);
  }

  private static ReferencePass reference() {
    HandWrittenTrainer trainer = new HandWrittenTrainer(Mistake.NONE);
    Batch batch = Batch.ofTargets(FEATURES, new float[] {1, 0, 0, 1, 1}, new int[] {0, 1, 2, 3, 4});
    return ReferenceNetwork.of(trainer.spec(), trainer.parameters())
        .lossAndGradients(batch, DropoutMask.none());
  }
}
