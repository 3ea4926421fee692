package dev.synapt.processor.plan;

import dev.synapt.spec.ModelSpec;

/** What kind of labels a network learns from, which decides on the types it implements. */
public enum NetworkKind {
  /** One sigmoid output: the classes 0 and 1, or targets from 0 to 1. */
  BINARY,
  /** Softmax outputs: the index of a class. */
  CLASSES,
  /** Softmax outputs: a probability for each class. */
  DISTRIBUTIONS,
  /** A number for each output; there are no classes. */
  TARGETS;

  static NetworkKind of(ModelSpec spec) {
    return switch (spec.loss()) {
      case BINARY_CROSSENTROPY -> spec.outputs() == 1 ? BINARY : TARGETS;
      case SPARSE_CATEGORICAL_CROSSENTROPY -> CLASSES;
      case CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE -> DISTRIBUTIONS;
      default -> TARGETS;
    };
  }

  /**
   * Whether the network tells classes apart.
   *
   * @return true for all but {@link #TARGETS}
   */
  public boolean isClassifier() {
    return this != TARGETS;
  }
}
