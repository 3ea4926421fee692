package dev.synapt.training;

import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.spec.ModelSpec;
import java.util.Optional;

/** Finds numbers that are not finite, and explains them. */
final class Divergence {
  private static final String FORGOTTEN = ", and its optimizer has forgotten its moments.";
  private static final String UNDONE =
      " The trainer is back at the last parameters that gave a finite loss"
          + FORGOTTEN
          + " If training fails again, start a new trainer from an earlier model with a smaller"
          + " learning rate.";

  private Divergence() {}

  /** Eight sums, because one would wait for itself. */
  static float sum(float[] values) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 0;
    float f = 0;
    float g = 0;
    float h = 0;
    int i = 0;
    for (; i + 7 < values.length; i += 8) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
      e += values[i + 4];
      f += values[i + 5];
      g += values[i + 6];
      h += values[i + 7];
    }
    for (; i < values.length; i++) {
      a += values[i];
    }
    return a + b + c + d + e + f + g + h;
  }

  static boolean eachFinite(float[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Float.isFinite(values[i])) {
        return false;
      }
    }
    return true;
  }

  static DivergenceException ofFeature(
      ModelSpec spec, String badFeature, double loss, int epoch, long number) {
    return new DivergenceException(
        lossOf(spec, loss, epoch, number)
            + badFeature
            + " Clean the data. The trainer keeps the parameters that it had before this batch.",
        epoch,
        number);
  }

  /** The loss was finite, but the gradients of this feature were not. */
  private static DivergenceException ofHiddenFeature(
      ModelSpec spec, String badFeature, double loss, int epoch, long number) {
    return new DivergenceException(
        parameterOf(spec, loss, epoch, number)
            + badFeature
            + " Clean the data. The trainer is back at the parameters that it had before this batch"
            + FORGOTTEN,
        epoch,
        number);
  }

  static DivergenceException ofLoss(
      ModelSpec spec, double loss, int epoch, long number, String remedies) {
    return new DivergenceException(
        lossOf(spec, loss, epoch, number) + remedies + UNDONE, epoch, number);
  }

  static DivergenceException ofParameters(
      ModelSpec spec, Batch batch, double loss, int epoch, long number, String remedies) {
    // A bounded activation, such as tanh, hides an infinite feature from the loss.
    return badFeature(spec, batch)
        .map(feature -> ofHiddenFeature(spec, feature, loss, epoch, number))
        .orElseGet(
            () ->
                new DivergenceException(
                    parameterOf(spec, loss, epoch, number) + remedies + UNDONE, epoch, number));
  }

  /** What is wrong with the first feature of the batch that is not finite. */
  static Optional<String> badFeature(ModelSpec spec, Batch batch) {
    int inputs = spec.inputs();
    for (int i = 0; i < batch.count(); i++) {
      for (int j = 0; j < inputs; j++) {
        float value = batch.features()[batch.row(i) * inputs + j];
        if (!Float.isFinite(value)) {
          return Optional.of("Feature " + j + " of example " + batch.row(i) + " is " + value + ".");
        }
      }
    }
    return Optional.empty();
  }

  private static String lossOf(ModelSpec spec, double loss, int epoch, long number) {
    return "The loss of '" + spec.name() + "' became " + loss + where(epoch, number) + ". ";
  }

  private static String parameterOf(ModelSpec spec, double loss, int epoch, long number) {
    return "A parameter of '"
        + spec.name()
        + "' would have become NaN or infinite"
        + where(epoch, number)
        + ", where the loss was "
        + loss
        + ". ";
  }

  private static String where(int epoch, long number) {
    return epoch == 0 ? " in step " + number : " in epoch " + epoch + ", batch " + number;
  }

  static String remedies(ModelSpec spec, double learningRate, Clipping clipping) {
    return "Likely remedies: a smaller learning rate (it was "
        + learningRate
        + "), "
        + (clipping.equals(Clipping.NONE)
            ? "gradient clipping (globalClipNorm)"
            : "a lower limit than " + clipping)
        + (takesAnyTarget(spec.loss()) ? ", features and targets" : ", features")
        + " scaled to about [-1, 1].";
  }

  /** Where huge targets may be the cause, and scaling them does not change the task. */
  private static boolean takesAnyTarget(Loss loss) {
    return switch (loss) {
      case MEAN_SQUARED_ERROR, MEAN_ABSOLUTE_ERROR, HUBER, LOG_COSH -> true;
      default -> false;
    };
  }
}
