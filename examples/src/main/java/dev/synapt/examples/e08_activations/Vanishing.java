package dev.synapt.examples.e08_activations;

import dev.synapt.data.ClassDataset;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Parameters;
import dev.synapt.training.BinaryTrainer;
import dev.synapt.training.GradientDescent;
import java.util.stream.IntStream;

/**
 * A deep network before and after training.
 *
 * @param gradientNorms at the start, for each layer the root of the sum of squares of the gradient
 *     by its weights
 * @param accuracy on new points after training
 */
record Vanishing(double[] gradientNorms, double accuracy) {

  static Vanishing run(Choice activation, long seed) {
    ClassDataset train = Rings.drawn(1_000, seed);
    BinaryTrainer<?> trainer = activation.trainer(GradientDescent.of(Main.LEARNING_RATE), seed);
    double[] norms = gradientNorms(trainer, train);
    trainer.fit(train, fit -> fit.epochs(60));
    return new Vanishing(norms, trainer.evaluate(Rings.drawn(2_000, seed + 1)).accuracy());
  }

  /** How much of the last layer's gradient arrives at the first. */
  double arriving() {
    return gradientNorms[0] / gradientNorms[gradientNorms.length - 1];
  }

  private static double[] gradientNorms(BinaryTrainer<?> trainer, ClassDataset data) {
    float[] targets = new float[data.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = data.label(i);
    }
    int[] order = IntStream.range(0, data.size()).toArray();
    trainer.lossAndGradients(Batch.ofTargets(data.features(), targets, order), DropoutMask.none());
    Parameters gradients = trainer.gradients();
    return gradients.names().stream()
        .filter(name -> name.endsWith(".weight"))
        .mapToDouble(name -> norm(gradients.get(name).values()))
        .toArray();
  }

  private static double norm(float[] values) {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    return Math.sqrt(squares);
  }
}
