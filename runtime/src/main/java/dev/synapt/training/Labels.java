package dev.synapt.training;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.TargetDataset;
import dev.synapt.model.Loss;
import dev.synapt.spec.ModelSpec;

/** Checks that labels are of the kind that the loss takes, before training begins. */
final class Labels {
  /** How far the targets of an example may be from summing to 1. */
  private static final double SUM_TOLERANCE = 1e-3;

  private Labels() {}

  static void check(ModelSpec spec, ClassDataset data) {
    int classes = spec.loss() == Loss.BINARY_CROSSENTROPY ? 2 : spec.outputs();
    int[] labels = data.classes();
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] < 0 || labels[row] >= classes) {
        throw new IllegalArgumentException(
            "'"
                + spec.name()
                + "' has the classes 0 to "
                + (classes - 1)
                + ". Received: "
                + labels[row]
                + " for example "
                + row);
      }
    }
  }

  static void check(ModelSpec spec, TargetDataset data) {
    if (data.outputs() != spec.outputs()) {
      throw new IllegalArgumentException(
          "'"
              + spec.name()
              + "' has "
              + spec.outputs()
              + " outputs an example. Received: "
              + data.outputs()
              + " targets");
    }
    float[] targets = data.targets();
    for (int i = 0; i < targets.length; i++) {
      if (!isAllowed(spec.loss(), targets[i])) {
        throw new IllegalArgumentException(
            spec.loss()
                + " takes "
                + allowed(spec.loss())
                + ". Received: "
                + targets[i]
                + " for output "
                + i % data.outputs()
                + " of example "
                + i / data.outputs());
      }
    }
    if (spec.loss() == Loss.CATEGORICAL_CROSSENTROPY || spec.loss() == Loss.KL_DIVERGENCE) {
      checkSums(spec, data);
    }
  }

  private static void checkSums(ModelSpec spec, TargetDataset data) {
    for (int row = 0; row < data.size(); row++) {
      double sum = 0;
      for (int j = 0; j < data.outputs(); j++) {
        sum += data.targets()[row * data.outputs() + j];
      }
      if (Math.abs(sum - 1) > SUM_TOLERANCE) {
        throw new IllegalArgumentException(
            spec.loss()
                + " takes targets that sum to 1 for each example. Received: a sum of "
                + sum
                + " for example "
                + row);
      }
    }
  }

  private static boolean isAllowed(Loss loss, float target) {
    return switch (loss) {
      case BINARY_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE ->
          target >= 0 && target <= 1;
      case POISSON -> target >= 0 && target <= Float.MAX_VALUE;
      case HINGE, SQUARED_HINGE -> Math.abs(target) == 1;
      default -> Float.isFinite(target);
    };
  }

  private static String allowed(Loss loss) {
    return switch (loss) {
      case BINARY_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE -> "targets from 0 to 1";
      case POISSON -> "finite targets of at least 0";
      case HINGE, SQUARED_HINGE -> "the targets -1 and +1";
      default -> "finite targets";
    };
  }
}
