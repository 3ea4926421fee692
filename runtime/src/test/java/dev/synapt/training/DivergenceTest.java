package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.TargetDataset;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DivergenceTest {
  private static final float[] ROWS = {1, 2, 3, 4};
  private static final float[] TARGETS = {1, 2};
  private static final LinearModel START =
      new LinearModel(LineTrainer.spec(2, 1), new float[] {0.25f, 0.5f, 0.75f});

  private static LineTrainer trainer(Optimizer optimizer) {
    return new LineTrainer(LineTrainer.spec(2, 1), optimizer, 1);
  }

  private static DivergenceException failure(ThrowingCallable call) {
    DivergenceException failure = catchThrowableOfType(DivergenceException.class, call);
    assertThat(failure).isNotNull();
    return failure;
  }

  private static void assertFinite(float[] values) {
    for (float value : values) {
      assertThat(value).isFinite();
    }
  }

  @Test
  void aFeatureThatIsNotANumberIsNamed() {
    TargetDataset clean = Tasks.line(10, 1);
    float[] rows = clean.features().clone();
    rows[2 * 7 + 1] = Float.NaN;
    TargetDataset data = TargetDataset.of(rows, 2, clean.targets(), 1);
    LineTrainer trainer = trainer(GradientDescent.of(0.05).momentum(0.9));
    DivergenceException failure =
        failure(() -> trainer.fit(data, fit -> fit.batchSize(3).shuffle(false).epochs(9)));
    assertThat(failure)
        .hasMessage(
            "The loss of 'Line' became NaN in epoch 1, batch 3. Feature 1 of example 7 is NaN."
                + " Clean the data. The trainer keeps the parameters that it had before this"
                + " batch.");
    assertThat(failure.epoch()).isEqualTo(1);
    assertThat(failure.batch()).isEqualTo(3);

    // Two good batches were learned, and momentum is not lost.
    LineTrainer expected = trainer(GradientDescent.of(0.05).momentum(0.9));
    for (int from : new int[] {0, 3}) {
      TargetDataset part = clean.take(from, from + 3);
      expected.step(part.features(), part.targets());
    }
    assertThat(trainer.flat()).containsExactly(expected.flat());
    trainer.step(ROWS, TARGETS);
    expected.step(ROWS, TARGETS);
    assertThat(trainer.flat()).containsExactly(expected.flat());
  }

  @Test
  void infiniteFeaturesAreNamedInShuffledDataToo() {
    TargetDataset clean = Tasks.line(50, 1);
    float[] rows = clean.features().clone();
    rows[2 * 31] = Float.NEGATIVE_INFINITY;
    TargetDataset data = TargetDataset.of(rows, 2, clean.targets(), 1);
    assertThat(failure(() -> trainer(Adam.of()).fit(data, fit -> fit.batchSize(8))))
        .hasMessageContaining("Feature 0 of example 31 is -Infinity.");
  }

  @Test
  void aLossThatOverflowsUndoesTheStepThatCausedIt() {
    // The first step of 1e30 leaves finite parameters, of which the loss is infinite.
    LineTrainer trainer = trainer(GradientDescent.of(1e30));
    float[] start = trainer.flat();
    assertThat(trainer.step(ROWS, TARGETS)).isFinite();
    float[] far = trainer.flat();
    assertFinite(far);
    assertThat(Math.abs(far[0])).isGreaterThan(1e29f);
    DivergenceException failure = failure(() -> trainer.step(ROWS, TARGETS));
    assertThat(failure)
        .hasMessage(
            "The loss of 'Line' became Infinity in step 2. Likely remedies: a smaller learning rate"
                + " (it was 1.0E30), gradient clipping (globalClipNorm), features and targets"
                + " scaled to about [-1, 1]. The trainer is back at the last parameters that gave a"
                + " finite loss, and its optimizer has forgotten its moments. If training fails"
                + " again, start a new trainer from an earlier model with a smaller learning"
                + " rate.");
    assertThat(failure.epoch()).isZero();
    assertThat(failure.batch()).isEqualTo(2);
    assertThat(trainer.flat()).containsExactly(start);
    assertThat(trainer.step(ROWS, TARGETS)).isFinite();
  }

  @Test
  void aParameterThatOverflowsIsCaughtInTheSameStep() {
    LineTrainer trainer = trainer(GradientDescent.of(3e38));
    float[] start = trainer.flat();
    DivergenceException failure =
        failure(() -> trainer.fit(TargetDataset.of(ROWS, 2, TARGETS, 1), fit -> {}));
    assertThat(failure)
        .hasMessageStartingWith(
            "A parameter of 'Line' would have become NaN or infinite in epoch 1, batch 1, where the"
                + " loss was ")
        .hasMessageContaining("a smaller learning rate (it was 3.0E38)")
        .hasMessageEndingWith("an earlier model with a smaller learning rate.");
    assertThat(failure.epoch()).isEqualTo(1);
    assertThat(failure.batch()).isEqualTo(1);
    assertThat(trainer.flat()).containsExactly(start);
  }

  static Stream<Optimizer> all() {
    return OptimizerTest.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void trainingGoesOnWithOtherExamples(Optimizer optimizer) {
    LinearModel zeros = new LinearModel(LineTrainer.spec(2, 1), new float[3]);
    LineTrainer trainer = new LineTrainer(zeros, optimizer, 1);
    LineTrainer fine = new LineTrainer(zeros, optimizer, 1);
    // The loss is 1e36, the gradients of the weights are infinite.
    float[] huge = {1e21f, 1e21f, 1e21f, 1e21f};
    float[] targets = {1e18f, 1e18f};
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThatThrownBy(() -> trainer.step(huge, targets))
          .isInstanceOf(DivergenceException.class)
          .hasMessageStartingWith("A parameter of 'Line' would have become NaN or infinite");
      assertThat(trainer.flat()).containsExactly(0, 0, 0);
    }
    for (int t = 0; t < 5; t++) {
      trainer.step(ROWS, TARGETS);
      fine.step(ROWS, TARGETS);
    }
    assertThat(trainer.flat()).containsExactly(fine.flat()).doesNotContain(0);
  }

  @Test
  void factorsOfTheLearningRateOutliveADivergence() {
    LineTrainer trainer = trainer(GradientDescent.of(3e38));
    trainer.scaleLearningRate(0.5);
    assertThatThrownBy(() -> trainer.step(ROWS, new float[] {1e3f, 1e3f}))
        .isInstanceOf(DivergenceException.class);
    assertThat(trainer.learningRate()).isEqualTo(1.5e38);
    for (int i = 0; i < 60; i++) {
      trainer.scaleLearningRate(0.1);
    }
    assertThatThrownBy(() -> trainer.step(new float[] {1e30f, 1}, new float[] {1}))
        .isInstanceOf(DivergenceException.class);
    assertThat(trainer.learningRate()).isPositive().isLessThan(1e-6);
  }

  @Test
  void evenFactorsWhoseProductIsNoFloat() {
    LineTrainer trainer = trainer(GradientDescent.of(1e-12));
    trainer.scaleLearningRate(1e25);
    trainer.scaleLearningRate(1e25);
    assertThatThrownBy(() -> trainer.step(new float[] {1e30f, 1}, new float[] {1}))
        .isInstanceOf(DivergenceException.class);
    assertThat(trainer.learningRate()).isCloseTo(1e38, within(1e24));
  }

  @Test
  void theScheduleGoesOnAfterADivergence() {
    Schedule halving = Schedule.stepDecay(0.1, 1, 0.5);
    LineTrainer trainer = trainer(Adam.of(halving));
    trainer.step(ROWS, TARGETS);
    trainer.step(ROWS, TARGETS);
    assertThatThrownBy(() -> trainer.step(new float[] {1e30f, 1}, new float[] {1}))
        .isInstanceOf(DivergenceException.class);
    assertThat(trainer.learningRate()).isEqualTo(halving.at(2));
  }

  @Test
  void anInfiniteFeatureBehindTanhIsNamedThoughTheLossIsFinite() {
    Optimizer optimizer = GradientDescent.of(0.05).momentum(0.9);
    LineTrainer trainer = new TanhTrainer(START, optimizer);
    float[] start = trainer.flat();
    float[] rows = {1, 2, 3, Float.POSITIVE_INFINITY};
    assertThat(failure(() -> trainer.step(rows, TARGETS)))
        .hasMessageMatching(
            "A parameter of 'Line' would have become NaN or infinite in step 1, where the loss was"
                + " \\d[^ ]*\\. Feature 1 of example 1 is Infinity\\. Clean the data\\. The trainer is"
                + " back at the parameters that it had before this batch, and its optimizer has"
                + " forgotten its moments\\.");
    assertThat(trainer.flat()).containsExactly(start);
    LineTrainer fine = new TanhTrainer(START, optimizer);
    for (int t = 0; t < 3; t++) {
      trainer.step(ROWS, TARGETS);
      fine.step(ROWS, TARGETS);
    }
    assertThat(trainer.flat()).containsExactly(fine.flat()).isNotEqualTo(start);
  }

  private static final class TanhTrainer extends LineTrainer {
    TanhTrainer(LinearModel start, Optimizer optimizer) {
      super(start, optimizer, 1);
    }

    @Override
    protected void forward(Batch batch, DropoutMask dropout, int from, int to) {
      super.forward(batch, dropout, from, to);
      for (int i = 0; i < batch.count(); i++) {
        layer.a[i][0] = (float) StrictMath.tanh(layer.a[i][0]);
      }
    }

    @Override
    protected double loss(Batch batch) {
      double loss = super.loss(batch);
      for (int i = 0; i < batch.count(); i++) {
        layer.dz[i][0] *= 1 - layer.a[i][0] * layer.a[i][0];
      }
      return loss;
    }
  }

  @Test
  void whatIsInUseAlreadyIsNotRecommended() {
    float[] huge = {1e30f, 1};
    assertThat(failure(() -> trainer(Adam.of(0.1).clipNorm(2)).step(huge, new float[] {1})))
        .hasMessageContaining(
            "Likely remedies: a smaller learning rate (it was 0.1), a lower limit than"
                + " clipNorm(2.0), features and targets scaled to about [-1, 1].");
    // Classes cannot be scaled.
    SoftmaxTrainer softmax = new SoftmaxTrainer(2, 3, GradientDescent.of(1e38), 1);
    assertThat(
            failure(
                () -> {
                  for (int t = 0; t < 9; t++) {
                    softmax.step(new float[] {1e3f, -1e4f}, new int[] {t % 3});
                  }
                }))
        .hasMessageContaining("gradient clipping (globalClipNorm), features scaled to");
  }

  @Test
  void whatACallbackPutBackIsNotUndone() {
    LineTrainer trainer = trainer(GradientDescent.of(1));
    trainer.step(ROWS, TARGETS);
    trainer.restore(START.parameters());
    assertThatThrownBy(() -> trainer.step(new float[] {1e30f, 1}, new float[] {1}))
        .isInstanceOf(DivergenceException.class);
    assertThat(trainer.flat()).containsExactly(0.25f, 0.5f, 0.75f);
  }
}
