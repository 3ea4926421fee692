package dev.synapt.training;

import dev.synapt.network.Batch;
import dev.synapt.spec.ModelSpec;

/** Finds numbers that are not finite, and explains them. */
final class Divergence {
  private static final String KEPT = " The trainer keeps the last parameters that were all finite.";

  private Divergence() {}

  static boolean allFinite(float[] values) {
    // 0 times a finite number is 0, times anything else NaN. Four sums, because one would wait for
    // itself.
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < values.length; i += 4) {
      a += values[i] * 0;
      b += values[i + 1] * 0;
      c += values[i + 2] * 0;
      d += values[i + 3] * 0;
    }
    for (; i < values.length; i++) {
      a += values[i] * 0;
    }
    return a + b + c + d == 0;
  }

  static DivergenceException ofLoss(
      ModelSpec spec, Batch batch, double loss, int epoch, long number, double learningRate) {
    String cause = badValue(spec, batch);
    String remedy = cause.isEmpty() ? remedies(learningRate) : " " + cause + " Clean the data.";
    return new DivergenceException(
        "The loss of '"
            + spec.name()
            + "' became "
            + loss
            + where(epoch, number)
            + "."
            + remedy
            + KEPT,
        epoch,
        number);
  }

  static DivergenceException ofParameters(
      ModelSpec spec, double loss, int epoch, long number, double learningRate) {
    return new DivergenceException(
        "A parameter of '"
            + spec.name()
            + "' would have become NaN or infinite"
            + where(epoch, number)
            + ", where the loss was "
            + loss
            + "."
            + remedies(learningRate)
            + KEPT,
        epoch,
        number);
  }

  private static String where(int epoch, long number) {
    return epoch == 0 ? " in step " + number : " in epoch " + epoch + ", batch " + number;
  }

  private static String remedies(double learningRate) {
    return " Likely remedies: a smaller learning rate (it was "
        + learningRate
        + "), gradient clipping (globalClipNorm), features scaled to about [-1, 1].";
  }

  private static String badValue(ModelSpec spec, Batch batch) {
    for (int i = 0; i < batch.count(); i++) {
      String found = badValue("Feature", batch.features(), batch.row(i), spec.inputs());
      if (found.isEmpty() && batch.targets().length > 0) {
        found = badValue("Target", batch.targets(), batch.row(i), spec.outputs());
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  private static String badValue(String what, float[] rows, int row, int width) {
    for (int j = 0; j < width; j++) {
      float value = rows[row * width + j];
      if (!Float.isFinite(value)) {
        return what + " " + j + " of example " + row + " is " + value + ".";
      }
    }
    return "";
  }
}
