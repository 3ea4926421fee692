package tiles;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.data.ClassDataset;
import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;
import dev.synapt.training.Adam;
import java.util.Random;

/** Trains a network whose first operations are millions of multiply-adds and nothing else. */
public final class Tiles {
  private static final int INPUTS = 784;
  private static final int CLASSES = 10;
  private static final int EXAMPLES = 3_200;

  private Tiles() {}

  /** Large enough for all tiles. */
  @Model(input = INPUTS, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
  abstract static class Large {
    @Dense(units = 512, activation = RELU)
    Layer first;

    @Dense(units = 512, activation = RELU)
    Layer second;

    @Dense(units = CLASSES, activation = SOFTMAX)
    Layer output;
  }

  /** Trains for as many epochs as are given. */
  public static void main(String[] arguments) {
    Random random = new Random(1);
    float[] x = new float[EXAMPLES * INPUTS];
    int[] y = new int[EXAMPLES];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextFloat();
    }
    for (int i = 0; i < EXAMPLES; i++) {
      y[i] = random.nextInt(CLASSES);
    }
    int epochs = Integer.parseInt(arguments[0]);
    new Tiles_LargeTrainer(Adam.of(0.001), 1)
        .fit(ClassDataset.of(x, INPUTS, y), fit -> fit.epochs(epochs).batchSize(32).threads(1));
    System.out.println("trained");
  }
}
