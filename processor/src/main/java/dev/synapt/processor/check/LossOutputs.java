package dev.synapt.processor.check;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import java.util.EnumSet;
import java.util.Set;

/** Which output activations go with which loss. */
final class LossOutputs {
  private LossOutputs() {}

  static Set<Activation> of(Loss loss) {
    return switch (loss) {
      case BINARY_CROSSENTROPY -> EnumSet.of(Activation.SIGMOID);
      case SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE ->
          EnumSet.of(Activation.SOFTMAX);
      case MEAN_SQUARED_ERROR, MEAN_ABSOLUTE_ERROR, HUBER, LOG_COSH ->
          EnumSet.complementOf(EnumSet.of(Activation.SOFTMAX));
      case POISSON -> EnumSet.of(Activation.EXPONENTIAL, Activation.SOFTPLUS, Activation.RELU);
      case HINGE, SQUARED_HINGE -> EnumSet.of(Activation.LINEAR, Activation.TANH);
    };
  }

  /** The fewest units of an output: a distribution over one class would always be 1. */
  static int leastUnits(Activation activation) {
    return activation == Activation.SOFTMAX ? 2 : 1;
  }

  /** The loss that is usual with an output activation. */
  static Loss usualLoss(Activation activation) {
    return switch (activation) {
      case SIGMOID -> Loss.BINARY_CROSSENTROPY;
      case SOFTMAX -> Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
      case EXPONENTIAL -> Loss.POISSON;
      default -> Loss.MEAN_SQUARED_ERROR;
    };
  }
}
