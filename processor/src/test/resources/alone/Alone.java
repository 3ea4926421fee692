package alone;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;
import dev.synapt.training.Adam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Trains, saves, loads and predicts with nothing but the runtime. */
public final class Alone {
  private Alone() {}

  /** On where exactly one input is. */
  @Model(input = 2, loss = BINARY_CROSSENTROPY)
  abstract static class Xor {
    @Dense(units = 8, activation = TANH)
    Layer hidden;

    @Dense(units = 1, activation = SIGMOID)
    Layer answer;
  }

  /** Prints what is on the class path, and the four answers of a model that was saved and loaded. */
  public static void main(String[] arguments) throws IOException {
    for (String name :
        List.of(
            "dev/synapt/network/Network",
            "dev/synapt/processor/ModelProcessor",
            "org/ejml/data/FMatrixRMaj",
            "de/siegmar/fastcsv/reader/CsvReader",
            "org/jspecify/annotations/Nullable")) {
      boolean isThere = Alone.class.getResource("/" + name + ".class") != null;
      System.out.println(name.substring(name.lastIndexOf('/') + 1) + " " + isThere);
    }
    Path file = Files.createTempFile("alone", ".safetensors");
    try {
      trained().save(file);
      Alone_XorModel loaded = Alone_XorModel.load(file);
      for (float[] x : new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}) {
        System.out.println((int) x[0] + " xor " + (int) x[1] + " = " + loaded.classify(x));
      }
    } finally {
      Files.delete(file);
    }
  }

  private static Alone_XorModel trained() {
    float[] rows = {0, 0, 0, 1, 1, 0, 1, 1};
    int[] classes = {0, 1, 1, 0};
    Alone_XorTrainer trainer = new Alone_XorTrainer(Adam.of(0.1), 1);
    for (int step = 0; step < 200; step++) {
      trainer.step(rows, classes);
    }
    return trainer.model();
  }
}
