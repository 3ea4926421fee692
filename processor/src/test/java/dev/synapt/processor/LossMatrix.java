package dev.synapt.processor;

import static dev.synapt.model.Activation.EXPONENTIAL;
import static dev.synapt.model.Activation.LINEAR;
import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Activation.SOFTPLUS;
import static dev.synapt.model.Activation.TANH;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import java.util.Arrays;
import java.util.List;

/** Which output activations go with which loss. */
final class LossMatrix {
  /** All activations but SOFTMAX. */
  static final List<Activation> ELEMENT_WISE =
      Arrays.stream(Activation.values()).filter(activation -> activation != SOFTMAX).toList();

  private LossMatrix() {}

  static List<Activation> outputs(Loss loss) {
    return switch (loss) {
      case BINARY_CROSSENTROPY -> List.of(SIGMOID);
      case SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE ->
          List.of(SOFTMAX);
      case MEAN_SQUARED_ERROR, MEAN_ABSOLUTE_ERROR, HUBER, LOG_COSH -> ELEMENT_WISE;
      case POISSON -> List.of(EXPONENTIAL, SOFTPLUS, RELU);
      case HINGE, SQUARED_HINGE -> List.of(LINEAR, TANH);
    };
  }

  static boolean takesLabelSmoothing(Loss loss) {
    return switch (loss) {
      case BINARY_CROSSENTROPY, SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY -> true;
      default -> false;
    };
  }
}
