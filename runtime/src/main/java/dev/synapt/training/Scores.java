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
  private final RegressionSums regression;
  private final float[] gathered;
  private double lossSum;
  private long examples;
  private long hits;

  Scores(ModelSpec spec) {
    loss = spec.loss();
    outputs = spec.outputs();
    regression = new RegressionSums(outputs);
    gathered = new float[outputs];
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

  private void addClasses(Trainer<?> trainer, Batch batch) {
    int[] classes = batch.classes();
    for (int i = 0; i < batch.count(); i++) {
      hits += isLargest(outputs(trainer, i), classes[batch.row(i)]) ? 1 : 0;
    }
  }

  private void addDistributions(Trainer<?> trainer, Batch batch) {
    float[] targets = batch.targets();
    for (int i = 0; i < batch.count(); i++) {
      hits += isLargest(outputs(trainer, i), argmax(targets, batch.row(i) * outputs)) ? 1 : 0;
    }
  }

  /** The outputs for one example, in an array that is as long or longer. */
  private float[] outputs(Trainer<?> trainer, int example) {
    int lanes = trainer.lanes();
    if (lanes == 0) {
      return trainer.outputs()[example];
    }
    float[] block = trainer.outputs()[example / lanes];
    for (int j = 0, at = example % lanes; j < outputs; j++, at += lanes) {
      gathered[j] = block[at];
    }
    return gathered;
  }

  /**
   * Whether a probability is the first of the largest ones: above all before it, not below any
   * behind it. Neither a jump nor the end of a loop depends on the class, since those are
   * mispredicted. Probabilities are NaN all together.
   */
  private boolean isLargest(float[] output, int index) {
    float own = output[index];
    if (Float.isNaN(own)) {
      return false;
    }
    int passed = 0;
    for (int j = 0; j < outputs; j++) {
      // -1 from this output on, which may be as large: 0 counts as below it then.
      int ties = (index - 1 - j) >> 31;
      passed += Float.floatToRawIntBits(output[j] - own) + ties >>> 31;
    }
    return passed == outputs;
  }

  /** The outputs that are above the threshold exactly where the targets are. */
  private void addSides(Trainer<?> trainer, Batch batch, float threshold) {
    float[][] all = trainer.outputs();
    int lanes = trainer.lanes();
    int different = 0;
    if (lanes == 0 && outputs == 1) {
      different = different(all, batch, threshold);
    } else if (lanes == 0) {
      for (int i = 0; i < batch.count(); i++) {
        different += different(all[i], batch.targets(), batch.row(i) * outputs, threshold);
      }
    } else {
      for (int from = 0; from < batch.count(); from += lanes) {
        different += different(all[from / lanes], lanes, batch, from, threshold);
      }
    }
    hits += (long) batch.count() * outputs - different;
  }

  /** Of a single output for each example, without a loop for each. */
  private static int different(float[][] all, Batch batch, float threshold) {
    float[] targets = batch.targets();
    int different = 0;
    for (int i = 0; i < batch.count(); i++) {
      different += isBelow(threshold, all[i][0]) ^ isBelow(threshold, targets[batch.row(i)]);
    }
    return different;
  }

  private int different(float[] output, float[] targets, int offset, float threshold) {
    int different = 0;
    for (int j = 0; j < outputs; j++) {
      different += isBelow(threshold, output[j]) ^ isBelow(threshold, targets[offset + j]);
    }
    return different;
  }

  /** The same for a block of examples that stand side by side. */
  private int different(float[] block, int lanes, Batch batch, int from, float threshold) {
    float[] targets = batch.targets();
    int examples = Math.min(lanes, batch.count() - from);
    int different = 0;
    for (int j = 0; j < outputs; j++) {
      for (int i = 0; i < examples; i++) {
        float target = targets[batch.row(from + i) * outputs + j];
        different += isBelow(threshold, block[i + j * lanes]) ^ isBelow(threshold, target);
      }
    }
    return different;
  }

  /**
   * 1 if {@code x < y}, else 0: the sign of the difference. A jump on the outputs of a network that
   * has not learned yet would be mispredicted every other time, at twenty cycles each.
   */
  private static int isBelow(float x, float y) {
    return Float.floatToIntBits(x - y) >>> 31;
  }

  private void addErrors(Trainer<?> trainer, Batch batch) {
    for (int i = 0; i < batch.count(); i++) {
      regression.add(outputs(trainer, i), batch.targets(), batch.row(i) * outputs);
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
