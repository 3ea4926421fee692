package dev.synapt.examples.e07_digits;

import dev.synapt.examples.e10_images.ImagesModel;
import dev.synapt.examples.e10_images.ImagesTrainer;
import dev.synapt.network.Classifier;
import dev.synapt.training.ClassTrainer;
import dev.synapt.training.Optimizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The nets that there are, each for images of one size and ten classes. */
enum Net {
  /** 400-25-15-10, see {@link Digits}. */
  COURSE(20, 20, DigitsTrainer::new, DigitsModel::load),
  /** 784-128-10, see {@link dev.synapt.examples.e10_images.Images}. */
  MNIST(28, 28, ImagesTrainer::new, ImagesModel::load);

  static final int CLASSES = 10;

  private final int rows;
  private final int columns;
  private final Start start;
  private final Load load;

  Net(int rows, int columns, Start start, Load load) {
    this.rows = rows;
    this.columns = columns;
    this.start = start;
    this.load = load;
  }

  private interface Start {
    ClassTrainer<? extends Classifier> trainer(Optimizer optimizer, long seed);
  }

  private interface Load {
    Classifier from(Path file) throws IOException;
  }

  static Net forSize(int rows, int columns) throws IOException {
    return Arrays.stream(values())
        .filter(net -> net.rows == rows && net.columns == columns)
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "Expected images of one of the sizes that there are nets for: %s. Received: %s"
                        .formatted(sizes(), size(rows, columns))));
  }

  private static String sizes() {
    return Arrays.stream(values())
        .map(net -> size(net.rows, net.columns))
        .collect(Collectors.joining(", "));
  }

  private static String size(int rows, int columns) {
    return rows + " x " + columns;
  }

  ClassTrainer<? extends Classifier> trainer(Optimizer optimizer, long seed) {
    return start.trainer(optimizer, seed);
  }

  Classifier load(Path file) throws IOException {
    return load.from(file);
  }
}
