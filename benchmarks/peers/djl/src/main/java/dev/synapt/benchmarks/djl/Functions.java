package dev.synapt.benchmarks.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;

/** Activations as DJL has them. */
final class Functions {
  private Functions() {}

  static Block of(dev.synapt.model.Activation activation) {
    return new LambdaBlock(list -> new NDList(apply(activation, list.singletonOrThrow())));
  }

  static NDArray apply(dev.synapt.model.Activation activation, NDArray sums) {
    return switch (activation) {
      case LINEAR -> sums;
      case RELU -> Activation.relu(sums);
      case SIGMOID -> Activation.sigmoid(sums);
      case TANH -> Activation.tanh(sums);
      case SOFTMAX -> sums.softmax(1);
      default -> throw new IllegalArgumentException("No function for " + activation);
    };
  }
}
