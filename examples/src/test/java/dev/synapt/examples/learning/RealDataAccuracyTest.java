package dev.synapt.examples.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.Idx;
import dev.synapt.data.Split;
import dev.synapt.examples.e10_images.ImagesTrainer;
import dev.synapt.training.Adam;
import dev.synapt.training.Optimizer;
import java.io.IOException;
import java.nio.file.Path;
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

  /** The left half of the sheet to learn from, the right half for the test. */
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
}
