package dev.synapt.examples.e07_digits;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.DataFileException;
import dev.synapt.data.Idx;
import dev.synapt.data.IdxImages;
import dev.synapt.data.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Reads the IDX files of a folder, plain or {@code .gz}: the four files of MNIST and Fashion-MNIST,
 * or the two of the digits20 sheet.
 */
final class ImageFolder {
  private static final String SHEET = "digits20";

  // The sheet has 100 digits in a row; the left half is for training, the right half for the test.
  private static final int ACROSS = 100;

  private ImageFolder() {}

  static Pictures read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new DataFileException(folder, "Expected a folder of IDX files. Received: none");
    }
    return Files.exists(find(folder, images(SHEET))) ? sheet(folder) : trainAndTest(folder);
  }

  private static Pictures trainAndTest(Path folder) throws IOException {
    Split<ClassDataset> parts = Idx.folder(folder);
    requireClasses(find(folder, labels("train")), parts.train());
    requireClasses(find(folder, labels("t10k")), parts.test());
    IdxImages size = Idx.images(find(folder, images("t10k")));
    return new Pictures(size.rows(), size.columns(), parts);
  }

  private static Pictures sheet(Path folder) throws IOException {
    Path images = find(folder, images(SHEET));
    Path labels = find(folder, labels(SHEET));
    ClassDataset all = Idx.dataset(images, labels);
    requireClasses(labels, all);
    if (all.size() <= ACROSS / 2) {
      throw new DataFileException(
          images,
          "Expected rows of %d images, of which the right halves are the test. Received: %d images"
              .formatted(ACROSS, all.size()));
    }
    IdxImages size = Idx.images(images);
    ClassDataset left = rows(all, i -> i % ACROSS < ACROSS / 2);
    ClassDataset right = rows(all, i -> i % ACROSS >= ACROSS / 2);
    return new Pictures(size.rows(), size.columns(), new Split<>(left, right));
  }

  private static ClassDataset rows(ClassDataset all, IntPredicate chosen) {
    return all.select(IntStream.range(0, all.size()).filter(chosen).toArray());
  }

  private static void requireClasses(Path labels, ClassDataset dataset) throws IOException {
    if (dataset.classCount() > Net.CLASSES) {
      throw new DataFileException(
          labels,
          "Expected labels from 0 to %d. Received: %d"
              .formatted(Net.CLASSES - 1, dataset.classCount() - 1));
    }
  }

  private static String images(String part) {
    return part + "-images-idx3-ubyte";
  }

  private static String labels(String part) {
    return part + "-labels-idx1-ubyte";
  }

  private static Path find(Path folder, String name) {
    Path plain = folder.resolve(name);
    return Files.exists(plain) ? plain : folder.resolve(name + ".gz");
  }
}
