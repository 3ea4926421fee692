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
  /**
   * How many outputs are on the side of their targets, or how many examples have the class that is
   * most probable, for the batch whose loss a trainer has computed.
   *
   * @throws IllegalArgumentException if the loss is that of a regression
   */
  long hits(Trainer<?> trainer, Batch batch) {
    return switch (loss) {
      case SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE ->
          Hits.of(trainer, batch, outputs);
      case BINARY_CROSSENTROPY -> values(batch) - Sides.different(trainer, batch, outputs, 0.5f);
      case HINGE, SQUARED_HINGE -> values(batch) - Sides.different(trainer, batch, outputs, 0);
      default ->
          throw new IllegalArgumentException("Expected a loss of classes. Received: " + loss);
    };
  }

  private long values(Batch batch) {
    return (long) batch.count() * outputs;
  }
}
