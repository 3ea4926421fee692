package dev.synapt.examples.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.CsvOptions;
import dev.synapt.data.Idx;
import dev.synapt.data.SeededRandom;
import dev.synapt.data.Split;
import dev.synapt.data.Standardizer;
import dev.synapt.data.Table;
import dev.synapt.data.TargetDataset;
import dev.synapt.examples.e10_images.ImagesTrainer;
import dev.synapt.network.Network;
import dev.synapt.training.Adam;
import dev.synapt.training.Fit;
import dev.synapt.training.Optimizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real data, where -Dsynapt.data names the folder that has them, to the score that a good peer
 * reaches: Adam with its default learning rate, 0.001, and 10 epochs unless said; the median of the
 * seeds 1 to 5.
 */
class RealDataAccuracyTest {
  private static final Optimizer ADAM = Adam.of();
  private static final int EPOCHS = 10;

  // How far below the figure of a multi-layer perceptron of scikit-learn a score may be.
  private static final double MARGIN = 0.015;

  @ParameterizedTest
  @CsvSource({"mnist, 0.975", "fashion-mnist, 0.879"})
  void images(String name, double goal) throws IOException {
    Split<ClassDataset> images = Idx.folder(RealData.find(name));

    FiveSeeds accuracies =
        FiveSeeds.of(
            name,
            seed -> {
              ImagesTrainer trainer = new ImagesTrainer(ADAM, seed);
              trainer.fit(images.train(), fit -> fit.epochs(EPOCHS).batchSize(128));
              return trainer.evaluate(images.test()).accuracy();
            });

    assertThat(accuracies.median()).as("%s", accuracies).isGreaterThanOrEqualTo(goal);
  }

  /**
   * The left half of the sheet to learn from, the right half for the test. There are 2,500 examples
   * only: batches of 16 make enough steps in 10 epochs.
   */
  @Test
  void digitsOfTwentyPixels() throws IOException {
    Path folder = RealData.find("digits20");
    ClassDataset sheet =
        Idx.dataset(
            folder.resolve("digits20-images-idx3-ubyte.gz"),
            folder.resolve("digits20-labels-idx1-ubyte.gz"));
    int[] rows = IntStream.range(0, sheet.size()).toArray();
    ClassDataset left = sheet.select(IntStream.of(rows).filter(i -> i % 100 < 50).toArray());
    ClassDataset right = sheet.select(IntStream.of(rows).filter(i -> i % 100 >= 50).toArray());

    FiveSeeds accuracies =
        FiveSeeds.of(
            "digits20",
            seed -> {
              RealNets_SheetTrainer trainer = new RealNets_SheetTrainer(ADAM, seed);
              trainer.fit(left, fit -> fit.epochs(EPOCHS).batchSize(16));
              return trainer.evaluate(right).accuracy();
            });

    assertThat(accuracies.median()).as("%s", accuracies).isGreaterThanOrEqualTo(0.912);
  }

  @Test
  void irisFlowers() throws IOException {
    ClassDataset flowers =
        Table.readCsv(RealData.find("iris/iris.csv"))
            .features()
            .numbersExcept("species")
            .classes("species");

    FiveSeeds accuracies =
        crossValidate(
            "iris",
            flowers,
            (fold, seed) -> {
              RealNets_IrisTrainer trainer = new RealNets_IrisTrainer(ADAM, seed);
              trainer.fit(fold.train(), RealDataAccuracyTest::small);
              return trainer.evaluate(fold.test()).accuracy();
            });

    assertThat(accuracies.median()).as("%s", accuracies).isGreaterThanOrEqualTo(0.953 - MARGIN);
  }

  @Test
  void wines() throws IOException {
    ClassDataset wines =
        Table.readCsv(RealData.find("wine/wine.csv"), CsvOptions::noHeader)
            .features()
            .numbersExcept("column14")
            .classes("column14");

    FiveSeeds accuracies =
        crossValidate(
            "wine",
            wines,
            (fold, seed) -> {
              RealNets_WineTrainer trainer = new RealNets_WineTrainer(ADAM, seed);
              trainer.fit(fold.train(), RealDataAccuracyTest::small);
              return trainer.evaluate(fold.test()).accuracy();
            });

    assertThat(accuracies.median()).as("%s", accuracies).isGreaterThanOrEqualTo(0.972 - MARGIN);
  }

  @Test
  void tumours() throws IOException {
    ClassDataset tumours =
        Table.readCsv(RealData.find("breast-cancer-wisconsin/wdbc.csv"))
            .features()
            .numbersExcept("ID", "Diagnosis")
            .classes("Diagnosis");

    FiveSeeds accuracies =
        crossValidate(
            "breast cancer",
            tumours,
            (fold, seed) -> {
              RealNets_TumourTrainer trainer = new RealNets_TumourTrainer(ADAM, seed);
              trainer.fit(fold.train(), RealDataAccuracyTest::small);
              return trainer.evaluate(fold.test()).accuracy();
            });

    assertThat(accuracies.median()).as("%s", accuracies).isGreaterThanOrEqualTo(0.977 - MARGIN);
  }

  /**
   * A few hundred examples make few steps an epoch, so there are 200 epochs, as many as the
   * multi-layer perceptron of scikit-learn has unless told otherwise.
   */
  private static void small(Fit<ClassDataset> fit) {
    fit.epochs(200).batchSize(16);
  }

  private interface Learner {
    double accuracy(Split<ClassDataset> fold, long seed);
  }

  /** The mean over five folds, dealt anew by each seed and standardised by what is learned from. */
  private static FiveSeeds crossValidate(String task, ClassDataset data, Learner learner) {
    return FiveSeeds.of(
        task,
        seed ->
            data.stratifiedFolds(5, seed).stream()
                .mapToDouble(fold -> learner.accuracy(standardized(fold), seed))
                .average()
                .orElseThrow());
  }

  private static Split<ClassDataset> standardized(Split<ClassDataset> split) {
    Standardizer scaler = Standardizer.fit(split.train());
    return new Split<>(scaler.apply(split.train()), scaler.apply(split.test()));
  }

  /**
   * A fifth of the hours, chosen at random, for the test. All features are between 0 and 1 as they
   * are. Standardised, the kind of weather that occurs in 3 hours of 17,379 would be a number of
   * 76, and the exponential of what a net makes of that could be anything.
   */
  @Test
  void bicycles() throws IOException {
    TargetDataset hours =
        Table.readCsv(RealData.find("bike-sharing/hour.csv"))
            .features()
            .oneHot("season", "mnth", "hr", "weekday", "weathersit")
            .numbers("yr", "holiday", "workingday", "temp", "atemp", "hum", "windspeed")
            .targets("cnt");

    FiveSeeds r2 =
        FiveSeeds.of(
            "bike-sharing, R2",
            seed -> {
              Split<TargetDataset> split = hours.split(0.8, seed);
              RealNets_BicyclesTrainer trainer = new RealNets_BicyclesTrainer(ADAM, seed);
              trainer.fit(split.train(), fit -> fit.epochs(EPOCHS).batchSize(32));
              requireNoneNegative(trainer.model(), split.test(), seed);
              return trainer.evaluate(split.test()).metric("r2");
            });

    assertThat(r2.median()).as("%s", r2).isGreaterThanOrEqualTo(0.90);
  }

  /** Asks for real hours, and for others as far from them as no weather is. */
  private static void requireNoneNegative(Network model, TargetDataset test, long seed) {
    float[] strange = new float[test.features().length];
    SeededRandom random = new SeededRandom(seed);
    for (int i = 0; i < strange.length; i++) {
      strange[i] = (float) (5 * random.nextGaussian());
    }
    for (float[] rows : List.of(test.features(), strange)) {
      float[] counts = new float[test.size()];
      model.predictBatch(rows, test.size(), counts);
      for (float count : counts) {
        assertThat(count).isNotNegative().isNotNaN();
      }
    }
  }
}
