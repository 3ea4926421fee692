package dev.synapt.reference;

import dev.synapt.data.SeededRandom;
import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** Every output activation with every loss that fits it, and examples for them. */
final class Matrix {
  private Matrix() {}

  /** An output layer and a loss. */
  record Pair(ActivationSpec output, int units, Loss loss) {}

  static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(pair(Activation.SIGMOID, 1, Loss.BINARY_CROSSENTROPY));
    pairs.add(pair(Activation.SIGMOID, 3, Loss.BINARY_CROSSENTROPY));
    pairs.add(pair(Activation.SOFTMAX, 4, Loss.SPARSE_CATEGORICAL_CROSSENTROPY));
    pairs.add(pair(Activation.SOFTMAX, 2, Loss.CATEGORICAL_CROSSENTROPY));
    pairs.add(pair(Activation.SOFTMAX, 3, Loss.KL_DIVERGENCE));
    for (ActivationSpec output : elementWise()) {
      pairs.add(new Pair(output, 2, Loss.MEAN_SQUARED_ERROR));
      pairs.add(new Pair(output, 3, Loss.MEAN_ABSOLUTE_ERROR));
      pairs.add(new Pair(output, 1, Loss.HUBER));
      pairs.add(new Pair(output, 2, Loss.LOG_COSH));
    }
    pairs.add(pair(Activation.EXPONENTIAL, 2, Loss.POISSON));
    pairs.add(pair(Activation.SOFTPLUS, 2, Loss.POISSON));
    pairs.add(pair(Activation.RELU, 2, Loss.POISSON));
    for (Activation output : List.of(Activation.LINEAR, Activation.TANH)) {
      pairs.add(pair(output, 2, Loss.HINGE));
      pairs.add(pair(output, 3, Loss.SQUARED_HINGE));
    }
    return pairs;
  }

  static List<ActivationSpec> elementWise() {
    List<ActivationSpec> activations = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      if (activation != Activation.SOFTMAX) {
        activations.add(ActivationSpec.of(activation, 0.2, 0.7));
      }
    }
    return activations;
  }

  static double[] parameters(ModelSpec spec, SeededRandom random) {
    double[] parameters = new double[ParameterLayout.of(spec).size()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = 0.4 * random.nextGaussian();
    }
    return parameters;
  }

  static Examples examples(ModelSpec spec, int count, SeededRandom random) {
    DMatrixRMaj x = new DMatrixRMaj(count, spec.inputs());
    DMatrixRMaj y = new DMatrixRMaj(count, spec.outputs());
    for (int i = 0; i < x.getNumElements(); i++) {
      x.data[i] = random.nextGaussian();
    }
    for (int i = 0; i < count; i++) {
      double[] row = labels(spec.loss(), spec.outputs(), random);
      System.arraycopy(row, 0, y.data, i * y.numCols, y.numCols);
    }
    return new Examples(x, y);
  }

  private static double[] labels(Loss loss, int outputs, SeededRandom random) {
    double[] y = new double[outputs];
    if (loss == Loss.SPARSE_CATEGORICAL_CROSSENTROPY) {
      y[random.nextInt(outputs)] = 1;
      return y;
    }
    for (int j = 0; j < outputs; j++) {
      y[j] =
          switch (loss) {
            case BINARY_CROSSENTROPY -> random.nextInt(2);
            case HINGE, SQUARED_HINGE -> 2 * random.nextInt(2) - 1;
            case POISSON -> random.nextInt(5);
            // Not only labels that sum to 1: the derivative must not rely on it.
            case CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE -> random.nextDouble();
            default -> random.nextGaussian();
          };
    }
    return y;
  }

  private static Pair pair(Activation output, int units, Loss loss) {
    return new Pair(ActivationSpec.of(output), units, loss);
  }
}
