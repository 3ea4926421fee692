package dev.synapt.training;

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
  private final Accuracy accuracy;
  private final RegressionSums regression;
  private double lossSum;
  private long examples;
  private long hits;

  Scores(ModelSpec spec) {
    accuracy = new Accuracy(spec.loss(), spec.outputs());
    regression = new RegressionSums(spec.outputs());
  }

  /** Adds a batch whose outputs the trainer holds. */
  void add(Trainer<?> trainer, Batch batch, double sumOfLosses) {
    lossSum += sumOfLosses;
    examples += batch.count();
    if (accuracy.isDefined()) {
      hits += hits(trainer, batch, sumOfLosses);
    } else {
      regression.add(trainer, batch);
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
    if (accuracy.isDefined()) {
      return Collections.singletonMap("accuracy", (double) hits / accuracy.most(examples));
    }
    RegressionScores scores = regression.scores();
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("mae", scores.mae());
    metrics.put("rmse", scores.rmse());
    metrics.put("r2", scores.r2());
    return metrics;
  }
}
