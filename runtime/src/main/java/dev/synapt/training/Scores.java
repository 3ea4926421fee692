package dev.synapt.training;

import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.spec.ModelSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sums up loss and metrics over the batches of an epoch, in double and in the order of the
 * examples.
 */
final class Scores {
  private final Loss loss;
  private final int outputs;
  private final RegressionSums regression;
  private double lossSum;
  private long examples;
  private long hits;

  Scores(ModelSpec spec) {
    loss = spec.loss();
    outputs = spec.outputs();
    regression = new RegressionSums(outputs);
  }

  /** Adds a batch whose outputs the trainer holds. */
  void add(Trainer<?> trainer, Batch batch, double sumOfLosses) {
    lossSum += sumOfLosses;
    examples += batch.count();
    switch (loss) {
      case SPARSE_CATEGORICAL_CROSSENTROPY -> addClasses(trainer, batch);
      case CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE -> addDistributions(trainer, batch);
      case BINARY_CROSSENTROPY -> addSides(trainer, batch, 0.5f);
      case HINGE, SQUARED_HINGE -> addSides(trainer, batch, 0);
      default -> addErrors(trainer, batch);
    }
  }

  Evaluation evaluation(double penalty) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    switch (loss) {
      case SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE ->
          metrics.put("accuracy", (double) hits / examples);
      case BINARY_CROSSENTROPY, HINGE, SQUARED_HINGE ->
          metrics.put("accuracy", (double) hits / (examples * outputs));
      default -> {
        RegressionScores scores = regression.scores();
        metrics.put("mae", scores.mae());
        metrics.put("rmse", scores.rmse());
        metrics.put("r2", scores.r2());
      }
    }
    return new Evaluation(lossSum / examples + penalty, metrics);
  }

  private void addClasses(Trainer<?> trainer, Batch batch) {
    int[] classes = batch.classes();
    for (int i = 0; i < batch.count(); i++) {
      hits += isLargest(trainer.outputs(i), classes[batch.row(i)]) ? 1 : 0;
    }
  }

  private void addDistributions(Trainer<?> trainer, Batch batch) {
    float[] targets = batch.targets();
    for (int i = 0; i < batch.count(); i++) {
      hits += isLargest(trainer.outputs(i), argmax(targets, batch.row(i) * outputs)) ? 1 : 0;
    }
  }

  /**
   * Whether an output is the first of the largest ones. Counts larger ones: a search for the
   * largest would jump at every other output, and wait for mispredicted jumps.
   */
  private boolean isLargest(float[] output, int index) {
    float own = output[index];
    int larger = 0;
    for (int j = 0; j < index; j++) {
      larger += output[j] < own ? 0 : 1;
    }
    for (int j = index + 1; j < outputs; j++) {
      larger += output[j] <= own ? 0 : 1;
    }
    return larger == 0;
  }

  /** The outputs that are above the threshold exactly where the targets are. */
  private void addSides(Trainer<?> trainer, Batch batch, float threshold) {
    float[] targets = batch.targets();
    int same = 0;
    for (int i = 0; i < batch.count(); i++) {
      float[] output = trainer.outputs(i);
      int offset = batch.row(i) * outputs;
      for (int j = 0; j < outputs; j++) {
        same += (output[j] > threshold) == (targets[offset + j] > threshold) ? 1 : 0;
      }
    }
    hits += same;
  }

  private void addErrors(Trainer<?> trainer, Batch batch) {
    for (int i = 0; i < batch.count(); i++) {
      regression.add(trainer.outputs(i), batch.targets(), batch.row(i) * outputs);
    }
  }

  private int argmax(float[] values, int offset) {
    int best = 0;
    for (int j = 1; j < outputs; j++) {
      if (values[offset + j] > values[offset + best]) {
        best = j;
      }
    }
    return best;
  }
}
