package dev.synapt.examples.e10_images;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.DataFileException;
import dev.synapt.data.Idx;
import dev.synapt.data.Split;
import dev.synapt.training.Adam;
import dev.synapt.training.DivergenceException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Trains the net of {@link Images} on MNIST, on Fashion-MNIST, or on one after the other: the same
 * net, but clothes are harder to tell apart than digits.
 */
public final class Main {
  private static final int INPUTS = 28 * 28;
  private static final int EPOCHS = 10;
  private static final int BATCH_SIZE = 128;
  private static final double LEARNING_RATE = 0.001;
  private static final long SEED = 1;

  private static final String WANTED =
      "the files train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and"
          + " t10k-labels-idx1-ubyte of MNIST or Fashion-MNIST, plain or .gz, in DIR, DIR/mnist or"
          + " DIR/fashion-mnist";

  private Main() {}

  /**
   * Runs the example; ends the process with 1 if it fails.
   *
   * @param args {@code --data DIR}
   */
  public static void main(String[] args) {
    int status = run(System.out, System.err, args);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    try {
      for (Path folder : folders(args)) {
        train(folder, out);
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

  private static List<Path> folders(String... args) throws IOException {
    if (args.length != 2 || !args[0].equals("--data")) {
      throw new IllegalArgumentException(
          "Expected --data DIR, with %s. Received: %s"
              .formatted(WANTED, args.length == 0 ? "nothing" : String.join(" ", args)));
    }
    Path data = Path.of(args[1]);
    List<Path> folders =
        Stream.of(data, data.resolve("mnist"), data.resolve("fashion-mnist"))
            .filter(Main::hasImages)
            .toList();
    if (folders.isEmpty()) {
      throw new DataFileException(data, "Expected " + WANTED + ". Received: none of them");
    }
    return folders;
  }

  private static boolean hasImages(Path folder) {
    Path plain = folder.resolve("train-images-idx3-ubyte");
    return Files.exists(plain) || Files.exists(folder.resolve(plain.getFileName() + ".gz"));
  }

  private static void train(Path folder, PrintStream out) throws IOException {
    out.println("reading " + folder);
    Split<ClassDataset> images = Idx.folder(folder);
    if (images.train().inputs() != INPUTS) {
      throw new DataFileException(
          folder,
          "Expected images of 28 x 28 = %d pixels. Received: %d pixels"
              .formatted(INPUTS, images.train().inputs()));
    }
    ImagesTrainer trainer = new ImagesTrainer(Adam.of(LEARNING_RATE), SEED);
    out.println(trainer.spec().summary());
    trainer.fit(
        images.train(), fit -> fit.epochs(EPOCHS).batchSize(BATCH_SIZE).onEpoch(out::println));
    out.printf(
        Locale.ROOT,
        "test accuracy: %.2f %%%n%n",
        100 * trainer.evaluate(images.test()).accuracy());
  }
}
