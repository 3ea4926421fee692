package dev.synapt.processor.testing;

import dev.synapt.network.Batch;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.ClassTrainer;
import dev.synapt.training.TargetTrainer;
import dev.synapt.training.Trainer;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** Features in [-1, 1), and labels that suit the loss of a model. */
public record RandomExamples(int count, float[] features, int[] classes, float[] targets) {
  /** Examples that follow from a seed. */
  public static RandomExamples of(ModelSpec spec, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] features = numbers(count * spec.inputs(), () -> random.nextDouble(-1, 1));
    int[] classes = {};
    float[] targets = {};
    int outputs = spec.outputs();
    switch (spec.loss()) {
      case SPARSE_CATEGORICAL_CROSSENTROPY -> classes = random.ints(count, 0, outputs).toArray();
      case CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE -> targets = shares(count, outputs, random);
      case BINARY_CROSSENTROPY -> targets = numbers(count * outputs, () -> probability(random));
      case POISSON -> targets = numbers(count * outputs, () -> random.nextInt(6));
      case HINGE, SQUARED_HINGE ->
          targets = numbers(count * outputs, () -> random.nextBoolean() ? 1 : -1);
      default -> targets = numbers(count * outputs, () -> random.nextDouble(-3, 3));
    }
    return new RandomExamples(count, features, classes, targets);
  }

  /** The examples from last to first, as a batch; half of them once more. */
  public Batch batch() {
    int[] order =
        IntStream.concat(
                IntStream.iterate(count - 1, row -> row >= 0, row -> row - 1),
                IntStream.range(0, count / 2))
            .toArray();
    return batch(order);
  }

  /** Some rows, in their order. */
  public Batch batch(int... order) {
    return targets.length == 0
        ? Batch.ofClasses(features, classes, order)
        : Batch.ofTargets(features, targets, order);
  }

  /** One step of the optimizer on all examples. */
  public double step(Trainer<?> trainer) {
    return trainer instanceof ClassTrainer<?> learner
        ? learner.step(features, classes)
        : ((TargetTrainer<?>) trainer).step(features, targets);
  }

  /** 0, 1, or something between. */
  private static double probability(SplittableRandom random) {
    return random.nextInt(3) == 0 ? random.nextDouble() : random.nextInt(2);
  }

  /** Rows that sum to 1, with zeros in them. */
  private static float[] shares(int count, int outputs, SplittableRandom random) {
    float[] shares = new float[count * outputs];
    for (int from = 0; from < shares.length; from += outputs) {
      int parts = 4;
      for (int part = 0; part < parts; part++) {
        shares[from + random.nextInt(outputs)] += 1f / parts;
      }
    }
    return shares;
  }

  private static float[] numbers(int count, DoubleSupplier next) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) next.getAsDouble();
    }
    return numbers;
  }
}
