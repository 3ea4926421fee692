package dev.synapt.examples.e06_softmax_n;

import static dev.synapt.examples.Console.print;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.Split;
import dev.synapt.data.Standardizer;
import dev.synapt.examples.DataFolder;
import dev.synapt.training.Adam;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A network learns to tell species apart. Every flower is judged once, by a network that has not
 * seen it: 5-fold cross-validation.
 */
public final class Main {
  private static final int FOLDS = 5;

  private Main() {}

  /**
   * What the networks said.
   *
   * @param confusion for each true species, how many were taken for each species
   */
  record Result(List<String> names, int[][] confusion) {
    double accuracy() {
      int right = 0;
      int all = 0;
      for (int species = 0; species < confusion.length; species++) {
        right += confusion[species][species];
        all += Arrays.stream(confusion[species]).sum();
      }
      return right / (double) all;
    }
  }

  /**
   * Runs the example.
   *
   * @param args nothing, or {@code --data} and the folder that has {@code iris/iris.csv}
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] args) throws IOException {
    Optional<Path> folder = DataFolder.of(args);
    ClassDataset flowers = folder.isPresent() ? Flowers.read(folder.get()) : Flowers.drawn(50, 42);
    Result result = run(flowers, 42);
    print(
        "%s flowers, accuracy: %.1f %%",
        folder.isPresent() ? "Real" : "Made", 100 * result.accuracy());
    print("taken for: %s", result.names);
    for (int species = 0; species < result.names.size(); species++) {
      print("%-12s %s", result.names.get(species), Arrays.toString(result.confusion[species]));
    }
  }

  static Result run(ClassDataset flowers, long seed) {
    int[][] confusion = new int[flowers.classCount()][flowers.classCount()];
    for (Split<ClassDataset> fold : flowers.stratifiedFolds(FOLDS, seed)) {
      Standardizer scaler = Standardizer.fit(fold.train());
      IrisTrainer trainer = new IrisTrainer(Adam.of(0.01), seed);
      trainer.fit(scaler.apply(fold.train()), fit -> fit.epochs(60).batchSize(16));

      IrisModel model = trainer.model();
      ClassDataset test = scaler.apply(fold.test());
      for (int i = 0; i < test.size(); i++) {
        confusion[test.label(i)][model.classify(test.example(i))]++;
      }
    }
    return new Result(flowers.classNames(), confusion);
  }
}
