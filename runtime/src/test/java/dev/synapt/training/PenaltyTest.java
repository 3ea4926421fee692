package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.TargetDataset;
import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import org.junit.jupiter.api.Test;

class PenaltyTest {
  private static final float[] FLAT = {0.5f, -2, 0, 3, 10, -10};

  private static ModelSpec spec(double l1, double l2) {
    return ModelSpec.named("Penalised")
        .input(2)
        .layer(DenseSpec.of("line", 2).l1(l1).l2(l2))
        .loss(Loss.MEAN_SQUARED_ERROR);
  }

  @Test
  void addsWeightsToTheLossAndNoBias() {
    assertThat(new Penalty(spec(0.1, 0)).value(FLAT)).isCloseTo(0.55, within(1e-12));
    assertThat(new Penalty(spec(0, 0.1)).value(FLAT)).isCloseTo(1.325, within(1e-12));
    assertThat(new Penalty(spec(0.1, 0.2)).value(FLAT)).isCloseTo(0.55 + 2.65, within(1e-12));
    assertThat(new Penalty(spec(0, 0)).value(FLAT)).isZero();
  }

  @Test
  void addsItsDerivativeToTheGradients() {
    float[] gradients = {1, 1, 1, 1, 1, 1};
    new Penalty(spec(0.5, 0.25)).addGradients(FLAT, gradients);
    // 0.5 sign w + 0.5 w, and nothing at 0.
    assertThat(gradients).containsExactly(1.75f, -0.5f, 1, 3, 1, 1);
  }

  @Test
  void everyLayerHasItsOwn() {
    ModelSpec two =
        ModelSpec.named("Two")
            .input(1)
            .layer(DenseSpec.of("a", 1).l1(1))
            .layer(DenseSpec.of("b", 1))
            .layer(DenseSpec.of("c", 1).withoutBias().l2(1))
            .loss(Loss.MEAN_SQUARED_ERROR);
    float[] flat = {-3, 100, 5, 100, 4};
    assertThat(new Penalty(two).value(flat)).isEqualTo(3 + 16);
    float[] gradients = new float[5];
    new Penalty(two).addGradients(flat, gradients);
    assertThat(gradients).containsExactly(-1, 0, 0, 0, 8);
  }

  @Test
  void theTrainersLossAndGradientsContainIt() {
    LineTrainer plain = new LineTrainer(new LinearModel(spec(0, 0), FLAT), Adam.of(), 1);
    LineTrainer fined = new LineTrainer(new LinearModel(spec(0.5, 0.25), FLAT), Adam.of(), 1);
    float[] rows = {1, 2, 3, 4, 5, 6};
    float[] targets = {1, 0, 0, 1, 2, 2};
    Batch batch = Batch.ofTargets(rows, targets, new int[] {0, 1, 2});
    double without = plain.lossAndGradients(batch, DropoutMask.none());
    double with = fined.lossAndGradients(batch, DropoutMask.none());
    double penalty = 0.5 * 5.5 + 0.25 * 13.25;
    assertThat(with).isCloseTo(without + penalty, within(1e-9));
    float[] expected = plain.gradients.clone();
    new Penalty(spec(0.5, 0.25)).addGradients(FLAT, expected);
    assertThat(fined.gradients).containsExactly(expected);
    // Again: gradients do not pile up.
    fined.lossAndGradients(batch, DropoutMask.none());
    assertThat(fined.gradients).containsExactly(expected);

    TargetDataset data = TargetDataset.of(rows, 2, targets, 2);
    assertThat(fined.evaluate(data).loss()).isCloseTo(with, within(1e-9));
    assertThat(fined.step(rows, targets)).isCloseTo(with, within(1e-9));
  }

  @Test
  void theLossOfAnEpochContainsItOnce() {
    LineTrainer fined = new LineTrainer(new LinearModel(spec(0.5, 0.25), FLAT), Adam.of(), 1);
    TargetDataset data = TargetDataset.of(new float[8], 2, new float[8], 2);
    double before = fined.evaluate(data).loss();
    Epoch epoch = fined.fit(data, fit -> fit.batchSize(4)).last();
    assertThat(epoch.loss()).isCloseTo(before, within(1e-9));
  }
}
