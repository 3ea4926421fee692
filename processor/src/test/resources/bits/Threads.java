package bits;

import static dev.synapt.model.Activation.GELU;
import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.SILU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;
import static dev.synapt.model.Loss.HUBER;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.SeededRandom;
import dev.synapt.data.TargetDataset;
import dev.synapt.model.Dense;
import dev.synapt.model.Dropout;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;
import dev.synapt.training.Adam;
import dev.synapt.training.GradientDescent;
import dev.synapt.training.History;
import dev.synapt.training.RMSprop;
import dev.synapt.training.Trainer;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.zip.CRC32;

/** Trains three networks by several threads and prints checksums of the bits that they end with. */
public final class Threads {
  private static final int EXAMPLES = 150;
  private static final long SEED = 7;

  private Threads() {}

  /** Divided by example alone. */
  @Model(input = 5, loss = BINARY_CROSSENTROPY)
  abstract static class Small {
    @Dense(units = 4, activation = TANH)
    Layer hidden;

    @Dense(units = 1, activation = SIGMOID)
    Layer answer;
  }

  /** Divided in all passes, with whatever stands between two layers. */
  @Model(input = 147, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
  abstract static class Large {
    @Dense(units = 90, activation = RELU, l2 = 1e-3)
    Layer wide;

    @Dropout(rate = 0.25)
    Layer thinned;

    @Dense(units = 5, activation = SIGMOID)
    Layer narrow;

    @Dense(units = 61, activation = GELU, l1 = 1e-4)
    Layer more;

    @Dense(units = 9, activation = SOFTMAX)
    Layer kind;
  }

  /** Divided in all passes, down to rows of few outputs. */
  @Model(input = 57, loss = HUBER)
  abstract static class Curve {
    @Dropout(rate = 0.1)
    Layer noisy;

    @Dense(units = 70, activation = TANH)
    Layer first;

    @Dense(units = 58, activation = SILU)
    Layer second;

    @Dense(units = 3)
    Layer place;
  }

  /** Prints the lines for one thread, for two, and so on to the number that is given. */
  public static void main(String[] arguments) {
    for (int threads = 1; threads <= Integer.parseInt(arguments[0]); threads++) {
      System.out.print(checksums(threads));
    }
  }

  /** A line for each network: threads, its name, and checksums of its losses and parameters. */
  public static String checksums(int threads) {
    return small(threads) + large(threads) + curve(threads);
  }

  private static String small(int threads) {
    Threads_SmallTrainer trainer = new Threads_SmallTrainer(RMSprop.of(0.01), SEED);
    ClassDataset data = ClassDataset.of(features(5), 5, classes(5, 2));
    return line(
        threads,
        "small",
        trainer,
        trainer.fit(data, fit -> fit.epochs(8).batchSize(33).threads(threads)));
  }

  private static String large(int threads) {
    Threads_LargeTrainer trainer =
        new Threads_LargeTrainer(Adam.of(0.003).globalClipNorm(0.5), SEED);
    ClassDataset data = ClassDataset.of(features(147), 147, classes(147, 9));
    return line(
        threads,
        "large",
        trainer,
        trainer.fit(
            data, fit -> fit.epochs(8).batchSize(47).validationSplit(0.1).threads(threads)));
  }

  private static String curve(int threads) {
    Threads_CurveTrainer trainer =
        new Threads_CurveTrainer(GradientDescent.of(0.05).momentum(0.9).nesterov(true), SEED);
    float[] rows = features(57);
    float[] targets = new float[EXAMPLES * 3];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = 3 * rows[i] * rows[i + 1];
    }
    return line(
        threads,
        "curve",
        trainer,
        trainer.fit(
            TargetDataset.of(rows, 57, targets, 3),
            fit -> fit.epochs(8).batchSize(64).threads(threads)));
  }

  private static float[] features(int inputs) {
    SeededRandom random = new SeededRandom(inputs);
    float[] rows = new float[EXAMPLES * inputs];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = 2 * random.nextFloat() - 1;
    }
    return rows;
  }

  /** Which of the first features is the largest, two for each class. */
  private static int[] classes(int inputs, int count) {
    float[] rows = features(inputs);
    int[] classes = new int[EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      int largest = 0;
      for (int j = 1; j < Math.min(inputs, 2 * count); j++) {
        largest = rows[inputs * i + j] > rows[inputs * i + largest] ? j : largest;
      }
      classes[i] = largest % count;
    }
    return classes;
  }

  private static String line(int threads, String name, Trainer<?> trainer, History history) {
    CRC32 losses = new CRC32();
    for (double loss : history.losses()) {
      losses.update(ByteBuffer.allocate(Double.BYTES).putDouble(loss).flip());
    }
    CRC32 parameters = new CRC32();
    trainer
        .parameters()
        .forEach(
            tensor -> {
              for (float value : tensor.values()) {
                parameters.update(ByteBuffer.allocate(Float.BYTES).putFloat(value).flip());
              }
            });
    return String.format(
        Locale.ROOT,
        "threads %d %s losses %08x parameters %08x%n",
        threads,
        name,
        losses.getValue(),
        parameters.getValue());
  }
}
