package dev.synapt.examples.e07_digits;

import dev.synapt.data.ClassDataset;
import dev.synapt.network.Classifier;
import dev.synapt.training.Adam;
import dev.synapt.training.ClassTrainer;
import dev.synapt.training.ConfusionMatrix;
import dev.synapt.training.DivergenceException;
import dev.synapt.training.Epoch;
import dev.synapt.training.History;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Trains a net that reads handwritten digits, tests it on other people's hands, saves it, loads it
 * and asks it again. {@code --help} lists the options.
 */
public final class Main {
  private static final int TRAINING_PICTURES = 60_000;
  private static final int TEST_PICTURES = 10_000;
  private static final double LEARNING_RATE = 0.001;
  private static final int BATCH_SIZE = 32;

  private Main() {}

  /**
   * Runs the example; ends the process with 1 if it fails.
   *
   * @param args the options
   */
  public static void main(String[] args) {
    int status = run(System.out, System.err, args);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    try {
      Options options = Options.parse(args);
      if (options.help()) {
        out.print(Options.HELP);
      } else {
        run(options, out);
      }
      return 0;
    } catch (FileSystemException e) {
      // Its message alone may be no more than the name of the file.
      err.println("error: " + e);
    } catch (IOException | IllegalArgumentException | DivergenceException e) {
      err.println("error: " + e.getMessage());
    }
    return 1;
  }

  private static void run(Options options, PrintStream out) throws IOException {
    requireFolder(options);
    Pictures pictures = pictures(options, out);
    Net net = Net.forSize(pictures.rows(), pictures.columns());
    ClassDataset train = pictures.parts().train();
    ClassDataset test = pictures.parts().test();

    ClassTrainer<? extends Classifier> trainer =
        net.trainer(Adam.of(LEARNING_RATE), options.seed());
    out.println(trainer.spec().summary());
    out.println();
    History history =
        trainer.fit(
            train, fit -> fit.epochs(options.epochs()).batchSize(BATCH_SIZE).onEpoch(out::println));
    double seconds = history.epochs().stream().mapToDouble(Epoch::seconds).sum();
    out.printf(Locale.ROOT, "trained in %.1f s%n", seconds);

    double accuracy = trainer.evaluate(test).accuracy();
    out.printf(Locale.ROOT, "test accuracy: %.2f %%%n%n", 100 * accuracy);
    Classifier model = trainer.model();
    out.printf("confusion matrix%n%s%n%n", ConfusionMatrix.of(model, test));
    out.println(Reading.some(model, pictures));
    saveAndLoad(net, model, test, options, out);
  }

  /** A path that cannot be written to should not be found out after the training. */
  private static void requireFolder(Options options) throws IOException {
    if (options.save().isPresent()) {
      Path folder = options.save().get().toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new IOException(
            "Expected a file in an existing folder after --save. Received: "
                + options.save().get());
      }
    }
  }

  private static Pictures pictures(Options options, PrintStream out) throws IOException {
    if (options.data().isPresent()) {
      out.println("reading " + options.data().get());
      return ImageFolder.read(options.data().get());
    }
    out.printf(
        Locale.ROOT,
        "drawing %,d digits to learn from and %,d by other writers for the test%n%n",
        TRAINING_PICTURES,
        TEST_PICTURES);
    return Pictures.drawn(TRAINING_PICTURES, TEST_PICTURES);
  }

  private static void saveAndLoad(
      Net net, Classifier model, ClassDataset test, Options options, PrintStream out)
      throws IOException {
    boolean kept = options.save().isPresent();
    Path file = kept ? options.save().get() : Files.createTempFile("digits", ".safetensors");
    try {
      model.save(file);
      Classifier loaded = net.load(file);
      out.printf(Locale.ROOT, "saved %,d bytes to %s%n", Files.size(file), file);
      for (int i = 0; i < test.size(); i++) {
        float[] pixels = test.example(i);
        if (!Arrays.equals(model.predict(pixels), loaded.predict(pixels))) {
          throw new IOException(
              "Expected the loaded model to predict what the saved one does. It differs for test"
                  + " picture "
                  + i);
        }
      }
      out.printf(
          Locale.ROOT,
          "loaded: predicts the same for all %,d test pictures, bit for bit%n",
          test.size());
    } finally {
      if (!kept) {
        Files.deleteIfExists(file);
      }
    }
  }
}
