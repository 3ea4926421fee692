package dev.synapt.examples.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.ClassDataset;
import dev.synapt.examples.e07_digits.DigitsTrainer;
import dev.synapt.examples.e07_digits.drawing.DigitImages;
import dev.synapt.examples.e07_digits.drawing.HandDrawnDigits;
import dev.synapt.training.Adam;
import dev.synapt.training.Optimizer;
import dev.synapt.training.Schedule;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tasks whose best possible score is known. Every margin is stated; every seed is fixed, and a seed
 * gives the same result everywhere.
 */
class LearningTest {
  /** Half a point is four standard errors of an accuracy of 84 % on 100,000 examples. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void logisticRegressionIsAsGoodAsBayesOnTwoGaussians(long seed) {
    TwoGaussians task = new TwoGaussians();
    TaskNets_LogisticTrainer trainer = new TaskNets_LogisticTrainer(Adam.of(0.01), seed);
    trainer.fit(task.examples(seed, 20_000), fit -> fit.epochs(5).batchSize(64));

    double accuracy = trainer.evaluate(task.examples(-seed, 100_000)).accuracy();

    assertThat(accuracy).isCloseTo(task.bestAccuracy(), within(0.005));
  }

  @Test
  void exclusiveOrIsLearnedFromAtLeastNineteenOfTwentySeeds() {
    ClassDataset xor =
        ClassDataset.of(new float[] {0, 0, 0, 1, 1, 0, 1, 1}, 2, new int[] {0, 1, 1, 0});

    long learned =
        LongStream.rangeClosed(1, 20)
            .filter(
                seed -> {
                  TaskNets_XorTrainer trainer = new TaskNets_XorTrainer(Adam.of(0.05), seed);
                  trainer.fit(xor, fit -> fit.epochs(500).batchSize(4));
                  return trainer.evaluate(xor).accuracy() == 1;
                })
            .count();

    assertThat(learned).isGreaterThanOrEqualTo(19);
  }

  /**
   * Half the distance of two arms is more than three standard deviations of the noise, so the best
   * is above 99.8 %.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void threeSpiralsAreToldApart(long seed) {
    TaskNets_SpiralsTrainer trainer = new TaskNets_SpiralsTrainer(Adam.of(0.005), seed);
    trainer.fit(Tasks.spirals(seed, 3_000), fit -> fit.epochs(60).batchSize(32));

    assertThat(trainer.evaluate(Tasks.spirals(-seed, 3_000)).accuracy()).isGreaterThan(0.99);
  }

  /**
   * The best error is the noise; a twentieth more or less is five standard errors of its estimate.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aCurveIsFoundUnderTheNoise(long seed) {
    double noise = 0.1;
    TaskNets_CurveTrainer trainer = new TaskNets_CurveTrainer(falling(0.03, 6_000), seed);
    trainer.fit(Tasks.sine(seed, 3_200, noise), fit -> fit.epochs(60).batchSize(32));

    double rmse = trainer.evaluate(Tasks.sine(-seed, 5_000, noise)).metric("rmse");

    assertThat(rmse).isCloseTo(noise, within(0.05 * noise));
  }

  /** The standard error of a coefficient is about 0.004: one over the root of all counts. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aPoissonRateIsFoundFromCounts(long seed) {
    TaskNets_RateTrainer trainer = new TaskNets_RateTrainer(falling(0.01, 3_200), seed);
    trainer.fit(Tasks.counts(seed, 20_480), fit -> fit.epochs(10).batchSize(64));

    float[] slopes = trainer.parameters().get("rate.weight").values();
    float[] bias = trainer.parameters().get("rate.bias").values();

    assertThat(slopes).containsExactly(Tasks.RATE_SLOPES, withPrecision(0.015f));
    assertThat(bias[0]).isCloseTo(Tasks.RATE_BIAS, within(0.015f));
  }

  /** Steps of Adam's constant size would keep a good model trembling around the best one. */
  private static Optimizer falling(double learningRate, long steps) {
    return Adam.of(Schedule.cosineDecay(learningRate, steps));
  }

  @Test
  void drawnDigitsAreTooHardWithoutHiddenLayersAndEasyWithTwo() {
    ClassDataset train = digits(HandDrawnDigits.training(1, 20_000));
    ClassDataset test = digits(HandDrawnDigits.test(1, 5_000));

    TaskNets_LinearTrainer linear = new TaskNets_LinearTrainer(Adam.of(0.001), 1);
    linear.fit(train, fit -> fit.epochs(12));
    DigitsTrainer course = new DigitsTrainer(Adam.of(0.001), 1);
    course.fit(train, fit -> fit.epochs(12));

    assertThat(linear.evaluate(test).accuracy()).isBetween(0.84, 0.93);
    assertThat(course.evaluate(test).accuracy()).isGreaterThan(0.97);
  }

  private static ClassDataset digits(DigitImages images) {
    return ClassDataset.of(images.pixels(), DigitImages.PIXELS, images.labels());
  }
}
