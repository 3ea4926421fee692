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
  private double lossSum;
  private long examples;
  private double hits;
  private double absolute;
  private double squared;
  private double targetSum;
  private double targetSquares;

  Scores(ModelSpec spec) {
    loss = spec.loss();
    outputs = spec.outputs();
  }

  /** Adds a batch whose outputs the trainer holds. */
  void add(Trainer<?> trainer, Batch batch, double sumOfLosses) {
    lossSum += sumOfLosses;
    examples += batch.count();
    for (int i = 0; i < batch.count(); i++) {
      float[] output = trainer.outputs(i);
      switch (loss) {
        case SPARSE_CATEGORICAL_CROSSENTROPY ->
            hits += argmax(output, 0, outputs) == batch.classes()[batch.row(i)] ? 1 : 0;
        case CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE ->
            hits +=
                argmax(output, 0, outputs)
                        == argmax(batch.targets(), batch.row(i) * outputs, outputs)
                    ? 1
                    : 0;
        case BINARY_CROSSENTROPY ->
            hits += sameSide(output, batch.targets(), batch.row(i) * outputs, 0.5f);
        case HINGE, SQUARED_HINGE ->
            hits += sameSide(output, batch.targets(), batch.row(i) * outputs, 0);
        default -> addErrors(output, batch.targets(), batch.row(i) * outputs);
      }
    }
  }

  Evaluation evaluation(double penalty) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    switch (loss) {
      case SPARSE_CATEGORICAL_CROSSENTROPY,
          CATEGORICAL_CROSSENTROPY,
          KL_DIVERGENCE,
          BINARY_CROSSENTROPY,
          HINGE,
          SQUARED_HINGE ->
          metrics.put("accuracy", hits / examples);
      default -> {
        double n = (double) examples * outputs;
        metrics.put("mae", absolute / n);
        metrics.put("rmse", Math.sqrt(squared / n));
        metrics.put("r2", 1 - squared / (targetSquares - targetSum * targetSum / n));
      }
    }
    return new Evaluation(lossSum / examples + penalty, metrics);
  }

  private void addErrors(float[] output, float[] targets, int offset) {
    for (int j = 0; j < outputs; j++) {
      double target = targets[offset + j];
      double error = output[j] - target;
      absolute += Math.abs(error);
      squared += error * error;
      targetSum += target;
      targetSquares += target * target;
    }
  }

  /** The share of outputs that are above the threshold exactly where the targets are. */
  private double sameSide(float[] output, float[] targets, int offset, float threshold) {
    int same = 0;
    for (int j = 0; j < outputs; j++) {
      same += (output[j] > threshold) == (targets[offset + j] > threshold) ? 1 : 0;
    }
    return (double) same / outputs;
  }

  private static int argmax(float[] values, int offset, int count) {
    int best = 0;
    for (int j = 1; j < count; j++) {
      if (values[offset + j] > values[offset + best]) {
        best = j;
      }
    }
    return best;
  }
}
