package dev.synapt.training;

import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.spec.ModelSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sums up loss and metrics over the batches of an epoch, in double and in the order of the
 * examples.
 */
final class Scores {
  private final Loss loss;
  private final int outputs;
  private final Accuracy accuracy;
  private final RegressionSums regression;
  private double lossSum;
  private long examples;
  private long hits;

  Scores(ModelSpec spec) {
    loss = spec.loss();
    outputs = spec.outputs();
    accuracy = new Accuracy(loss, outputs);
    regression = new RegressionSums(outputs);
  }

  /** Adds a batch whose outputs the trainer holds. */
  void add(Trainer<?> trainer, Batch batch, double sumOfLosses) {
    lossSum += sumOfLosses;
    examples += batch.count();
    switch (loss) {
      case SPARSE_CATEGORICAL_CROSSENTROPY,
          CATEGORICAL_CROSSENTROPY,
          KL_DIVERGENCE,
          BINARY_CROSSENTROPY,
          HINGE,
          SQUARED_HINGE ->
          hits += hits(trainer, batch, sumOfLosses);
      default -> regression.add(trainer, batch);
    }
  }

  /** NaN among the outputs makes the loss NaN. */
  private long hits(Trainer<?> trainer, Batch batch, double sumOfLosses) {
    return Double.isNaN(sumOfLosses) ? accuracy.hits(trainer, batch) : trainer.hits(batch);
  }

  Evaluation evaluation(double penalty) {
    return new Evaluation(lossSum / examples + penalty, metrics());
  }

  private Map<String, Double> metrics() {
    return switch (loss) {
      case SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE ->
          Collections.singletonMap("accuracy", (double) hits / examples);
      case BINARY_CROSSENTROPY, HINGE, SQUARED_HINGE ->
          Collections.singletonMap("accuracy", (double) hits / (examples * outputs));
      default -> {
        RegressionScores scores = regression.scores();
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("mae", scores.mae());
        metrics.put("rmse", scores.rmse());
        metrics.put("r2", scores.r2());
        yield metrics;
      }
    };
  }
}
