package training;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.data.ClassDataset;
import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;
import dev.synapt.training.Adam;
import java.util.Random;

/** Trains a small network, whose steps can be in vectors. */
public final class Trainings {
  private static final int INPUTS = 4;
  private static final int CLASSES = 3;
  private static final int EXAMPLES = 1_000;

  private Trainings() {}

  /** As for Fisher's irises. */
  @Model(input = INPUTS, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
  abstract static class Small {
    @Dense(units = 16, activation = RELU)
    Layer hidden;

    @Dense(units = CLASSES, activation = SOFTMAX)
    Layer kind;
  }

  /** Trains for as many epochs of a thousand examples as are given. */
  public static void main(String[] arguments) {
    Random random = new Random(1);
    float[] x = new float[EXAMPLES * INPUTS];
    int[] y = new int[EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      y[i] = random.nextInt(CLASSES);
      x[i * INPUTS + y[i]] = random.nextFloat();
    }
    int epochs = Integer.parseInt(arguments[0]);
    new Trainings_SmallTrainer(Adam.of(0.001), 1)
        .fit(ClassDataset.of(x, INPUTS, y), fit -> fit.epochs(epochs));
    System.out.println("trained");
  }
}
