package dev.synapt.reference;

import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.TrainableNetwork;
import dev.synapt.spec.ParameterLayout;
import dev.synapt.spec.ParameterSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares the loss and the gradients of a network, with its parameters as they are now, with those
 * of the double-precision {@link ReferenceNetwork}.
 *
 * <pre>{@code
 * DigitsTrainer trainer = new DigitsTrainer(Adam.of(0.001), 42);
 * GradientCheck.of(trainer).check(pixels, digits).requireBelow(GradientCheck.TOLERANCE);
 * }</pre>
 */
public final class GradientCheck {
  /** What correct float32 gradients stay below, except where a kink is hit by rounding alone. */
  public static final double TOLERANCE = 1e-5;

  private final TrainableNetwork trainer;

  private GradientCheck(TrainableNetwork trainer) {
    this.trainer = trainer;
  }

  /**
   * A check of a network.
   *
   * @param trainer a generated trainer, or another implementation
   * @return the check
   */
  public static GradientCheck of(TrainableNetwork trainer) {
    return new GradientCheck(trainer);
  }

  /**
   * Checks with all examples of two arrays, without dropout.
   *
   * @param features [examples, inputs], row by row
   * @param classes [examples]
   * @return the differences
   * @throws IllegalArgumentException if the arrays do not fit the model, or its loss takes targets
   */
  public GradientReport check(float[] features, int[] classes) {
    Loss loss = trainer.spec().loss();
    return switch (loss) {
      case SPARSE_CATEGORICAL_CROSSENTROPY ->
          check(Batch.ofClasses(features, classes, order(features, classes.length, 1)));
      case BINARY_CROSSENTROPY -> {
        float[] targets = new float[classes.length];
        for (int i = 0; i < targets.length; i++) {
          targets[i] = classes[i];
        }
        yield check(features, targets);
      }
      default ->
          throw new IllegalArgumentException(
              loss + " needs float[] targets. Received: int[] classes");
    };
  }

  /**
   * Checks with all examples of two arrays, without dropout.
   *
   * @param features [examples, inputs], row by row
   * @param targets [examples, outputs], row by row
   * @return the differences
   * @throws IllegalArgumentException if the arrays do not fit the model, or its loss takes classes
   */
  public GradientReport check(float[] features, float[] targets) {
    int[] order = order(features, targets.length, trainer.spec().outputs());
    return check(Batch.ofTargets(features, targets, order));
  }

  /**
   * Checks with a batch, without dropout.
   *
   * @param batch classes for SPARSE_CATEGORICAL_CROSSENTROPY, else targets
   * @return the differences
   * @throws IllegalArgumentException if the batch does not fit the model
   */
  public GradientReport check(Batch batch) {
    return check(batch, DropoutMask.none());
  }

  /**
   * Checks with a batch.
   *
   * @param batch classes for SPARSE_CATEGORICAL_CROSSENTROPY, else targets
   * @param dropout which values dropout layers let through, in the network and in the reference
   * @return the differences
   * @throws IllegalArgumentException if the batch does not fit the model
   */
  public GradientReport check(Batch batch, DropoutMask dropout) {
    ReferencePass expected =
        ReferenceNetwork.of(trainer.spec(), trainer.parameters()).lossAndGradients(batch, dropout);
    double loss = trainer.lossAndGradients(batch, dropout);
    float[] received = trainer.gradients().flat(trainer.spec());

    List<TensorError> errors = new ArrayList<>();
    List<ParameterSlot> slots = ParameterLayout.of(trainer.spec()).slots();
    for (int i = 0; i < slots.size(); i++) {
      errors.add(TensorError.of(slots.get(i), received, expected.gradients().get(i)));
    }
    return new GradientReport(trainer.spec().name(), loss, expected.loss(), errors);
  }

  private int[] order(float[] features, int labels, int labelsPerExample) {
    int inputs = trainer.spec().inputs();
    int examples = features.length / inputs;
    if (features.length != examples * inputs || labels != examples * labelsPerExample) {
      throw new IllegalArgumentException(
          trainer.spec().name()
              + " needs "
              + inputs
              + " features and "
              + labelsPerExample
              + " labels an example. Received: "
              + features.length
              + " features and "
              + labels
              + " labels");
    }
    return IntStream.range(0, examples).toArray();
  }
}
