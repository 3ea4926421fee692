package dev.synapt.training;

import dev.synapt.model.Loss;
import dev.synapt.network.Batch;

/**
 * Counts what the accuracy of a loss takes for right.
 *
 * @param loss the loss of a network; that of a regression has no accuracy
 * @param outputs how many an example has
 */
record Accuracy(Loss loss, int outputs) {
  /** Whether a loss has one: all but those of a regression have. */
  boolean isDefined() {
    return isOfClasses() || isOfSides();
  }

  private boolean isOfClasses() {
    return switch (loss) {
      case SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE -> true;
      default -> false;
    };
  }

  private boolean isOfSides() {
    return switch (loss) {
      case BINARY_CROSSENTROPY, HINGE, SQUARED_HINGE -> true;
      default -> false;
    };
  }

  /** How many hits some examples would have at best. */
  long most(long examples) {
    return isOfClasses() ? examples : examples * outputs;
  }

  /**
   * How many outputs are on the side of their targets, or how many examples have the class that is
   * most probable, for the batch whose loss a trainer has computed.
   */
  long hits(Trainer<?> trainer, Batch batch) {
    if (isOfClasses()) {
      return Hits.of(trainer, batch, outputs);
    }
    float threshold = loss == Loss.BINARY_CROSSENTROPY ? 0.5f : 0;
    return most(batch.count()) - Sides.different(trainer, batch, outputs, threshold);
  }
}
