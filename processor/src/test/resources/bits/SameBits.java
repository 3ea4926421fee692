package bits;

import static dev.synapt.model.Activation.GELU;
import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SIGMOID;
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
import dev.synapt.network.Network;
import dev.synapt.training.Adam;
import dev.synapt.training.AdamW;
import dev.synapt.training.GradientDescent;
import dev.synapt.training.History;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.zip.CRC32;

/** Trains three networks and prints checksums of the bits that they end with. */
public final class SameBits {
  private static final int EXAMPLES = 150;
  private static final long SEED = 42;

  private SameBits() {}

  /** So small that every product is written out. */
  @Model(input = 2, loss = BINARY_CROSSENTROPY)
  abstract static class Tiny {
    @Dense(units = 3, activation = SIGMOID)
    Layer hidden;

    @Dense(units = 1, activation = SIGMOID)
    Layer answer;
  }

  /** Too large to be written out, and narrow. */
  @Model(input = 19, loss = HUBER)
  abstract static class Narrow {
    @Dense(units = 7, activation = GELU, l2 = 1e-3)
    Layer first;

    @Dense(units = 6, activation = TANH)
    Layer second;

    @Dense(units = 4)
    Layer place;
  }

  /** Wide enough for row kernels, with dropout. */
  @Model(input = 33, loss = SPARSE_CATEGORICAL_CROSSENTROPY, labelSmoothing = 0.1)
  abstract static class Wide {
    @Dense(units = 45, activation = RELU)
    Layer first;

    @Dropout(rate = 0.3)
    Layer thinned;

    @Dense(units = 35, activation = TANH)
    Layer second;

    @Dense(units = 10, activation = SOFTMAX)
    Layer kind;
  }

  /** Prints a line for each network. */
  public static void main(String[] arguments) {
    System.out.print(checksums());
  }

  /** A line for each network: its name, and checksums of its losses, parameters and predictions. */
  public static String checksums() {
    return tiny() + narrow() + wide();
  }

  private static String tiny() {
    float[] rows = features(2);
    int[] classes = new int[EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      classes[i] = rows[2 * i] * rows[2 * i + 1] > 0 ? 1 : 0;
    }
    SameBits_TinyTrainer trainer =
        new SameBits_TinyTrainer(GradientDescent.of(0.3).momentum(0.9), SEED);
    History history =
        trainer.fit(ClassDataset.of(rows, 2, classes), fit -> fit.epochs(40).batchSize(16));
    return line("tiny", history, trainer.model(), rows);
  }

  private static String narrow() {
    float[] rows = features(19);
    float[] targets = new float[EXAMPLES * 4];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = 3 * rows[i] * rows[i + 1];
    }
    SameBits_NarrowTrainer trainer = new SameBits_NarrowTrainer(Adam.of(0.01), SEED);
    History history =
        trainer.fit(
            TargetDataset.of(rows, 19, targets, 4),
            fit -> fit.epochs(10).batchSize(17).validationSplit(0.2));
    return line("narrow", history, trainer.model(), rows);
  }

  private static String wide() {
    float[] rows = features(33);
    int[] classes = new int[EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      for (int j = 1; j < 10; j++) {
        classes[i] = rows[33 * i + j] > rows[33 * i + classes[i]] ? j : classes[i];
      }
    }
    SameBits_WideTrainer trainer = new SameBits_WideTrainer(AdamW.of(0.003), SEED);
    History history =
        trainer.fit(ClassDataset.of(rows, 33, classes), fit -> fit.epochs(10).batchSize(31));
    return line("wide", history, trainer.model(), rows);
  }

  private static float[] features(int inputs) {
    SeededRandom random = new SeededRandom(inputs);
    float[] rows = new float[EXAMPLES * inputs];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = 2 * random.nextFloat() - 1;
    }
    return rows;
  }

  private static String line(String name, History history, Network model, float[] rows) {
    CRC32 losses = new CRC32();
    for (double loss : history.losses()) {
      losses.update(ByteBuffer.allocate(Double.BYTES).putDouble(loss).flip());
    }
    CRC32 parameters = new CRC32();
    model.parameters().forEach(tensor -> update(parameters, tensor.values()));
    CRC32 predictions = new CRC32();
    float[] outputs = new float[EXAMPLES * model.outputs()];
    model.predictBatch(rows, EXAMPLES, outputs);
    update(predictions, outputs);
    return String.format(
        Locale.ROOT,
        "%s losses %08x parameters %08x predictions %08x%n",
        name,
        losses.getValue(),
        parameters.getValue(),
        predictions.getValue());
  }

  private static void update(CRC32 checksum, float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
    for (float value : values) {
      bytes.putInt(Float.floatToRawIntBits(value));
    }
    checksum.update(bytes.flip());
  }
}
