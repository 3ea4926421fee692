package dev.synapt.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads images and labels in the IDX format, that of the MNIST files: big-endian whole numbers of
 * four bytes (a magic number, 2051 for images and 2049 for labels; the count; for images the rows
 * and columns), then one unsigned byte for each pixel or label. The files may be compressed by
 * gzip; their content tells, not their name. The format is described at the end of the MNIST page
 * (Yann LeCun, Corinna Cortes, Christopher Burges).
 *
 * <p>Files are not trusted: memory follows from what really arrives, gzip data that unpack to far
 * more than images do are refused, and after an error nothing of the file is handed out.
 *
 * <pre>{@code
 * Split<ClassDataset> digits = Idx.folder(Path.of("mnist"));
 * }</pre>
 */
public final class Idx {
  private static final int IMAGES = 2051;
  private static final int LABELS = 2049;

  private Idx() {}

  /**
   * Reads a file of images.
   *
   * @param file a file that begins with the magic number 2051, plain or compressed by gzip
   * @return the images
   * @throws DataFileException if there is no such file, or it is not a whole file of images
   * @throws IOException if reading fails
   */
  public static IdxImages images(Path file) throws IOException {
    IdxFile idx = IdxFile.read(file, IMAGES, "images");
    return new IdxImages(idx.sizes()[0], idx.sizes()[1], idx.sizes()[2], idx.body());
  }

  /**
   * Reads a file of labels.
   *
   * @param file a file that begins with the magic number 2049, plain or compressed by gzip
   * @return one label from 0 to 255 for each image
   * @throws DataFileException if there is no such file, or it is not a whole file of labels
   * @throws IOException if reading fails
   */
  public static int[] labels(Path file) throws IOException {
    byte[] body = IdxFile.read(file, LABELS, "labels").body();
    int[] labels = new int[body.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = Byte.toUnsignedInt(body[i]);
    }
    return labels;
  }

  /**
   * Reads images with their labels. The features of an image are its pixels / 255, row by row.
   *
   * @param images a file of images
   * @param labels a file with one label for each image
   * @return one example for each image, of rows x columns features
   * @throws DataFileException if a file is missing or not whole, or the counts differ
   * @throws IOException if reading fails
   */
  public static ClassDataset dataset(Path images, Path labels) throws IOException {
    int[] classes = labels(labels);
    IdxImages pictures = images(images);
    if (classes.length != pictures.count()) {
      throw new DataFileException(
          labels,
          "Expected %d labels, one for each image of %s. Received: %d"
              .formatted(pictures.count(), images.getFileName(), classes.length));
    }
    return ClassDataset.of(pictures.features(), pictures.rows() * pictures.columns(), classes);
  }

  /**
   * Reads the four files of a folder under their usual names, each with or without {@code .gz}:
   * {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte}, {@code
   * t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}. A file without {@code .gz} comes
   * first.
   *
   * @param folder where the files are
   * @return the {@code train} files to learn from, the {@code t10k} files to judge by
   * @throws DataFileException if files are missing or not whole, or counts or image sizes differ
   * @throws IOException if reading fails
   */
  public static Split<ClassDataset> folder(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String part : List.of("train", "t10k")) {
      for (String kind : List.of("images-idx3", "labels-idx1")) {
        String name = part + "-" + kind + "-ubyte";
        Path plain = folder.resolve(name);
        Path packed = folder.resolve(name + ".gz");
        files.add(Files.exists(plain) ? plain : packed);
        if (!Files.exists(files.get(files.size() - 1))) {
          missing.add(name);
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new DataFileException(
          folder,
          "Expected train and t10k files of IDX images and labels, plain or .gz. Missing: "
              + String.join(", ", missing));
    }
    ClassDataset train = dataset(files.get(0), files.get(1));
    ClassDataset test = dataset(files.get(2), files.get(3));
    if (train.inputs() != test.inputs()) {
      throw new DataFileException(
          files.get(2),
          "Expected images of %d pixels, as in %s. Received: %d pixels"
              .formatted(train.inputs(), files.get(0).getFileName(), test.inputs()));
    }
    return new Split<>(train, test);
  }
}
