package dev.synapt.training;

import dev.synapt.data.Dataset;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The loop behind {@code fit}: epochs of batches, each in its order, with validation and callbacks
 * between them.
 */
final class TrainingLoop implements Training {
  /** How many examples are evaluated at once: enough for the kernels, few enough for the caches. */
  private static final int EVALUATION_BATCH = 256;

  /**
   * The multiply-adds of a step that pay for a thread, also where other programs use the machine:
   * the threads of a step wait for each other five times. Two threads train 784-512-512-10 in
   * batches of 256, 514 million, 1.4 to 2 times as fast as one. 784-128-10 in batches of 128, 39
   * million, gains 1.5 to 1.7 times on two idle processors, and loses where they are not: in
   * vectors such a step takes half a millisecond (JDK 17 and 25, Zen 4).
   */
  private static final long MULTIPLY_ADDS = 20_000_000;

  private final Trainer<?> trainer;
  private boolean stopped;

  TrainingLoop(Trainer<?> trainer) {
    this.trainer = trainer;
  }

  <D extends Dataset<?>> History fit(D data, Fit<D> fit) {
    Examples examples = Examples.of(trainer.spec(), data);
    int[] order = inSequence(examples.size());
    Batch validation = validation(fit);
    if (fit.validationSplit() > 0) {
      if (validation != null) {
        throw new IllegalArgumentException(
            "Give either validation data or a validationSplit, not both");
      }
      trainer.splitting().shuffle(order);
      int kept = (int) Math.round(order.length * fit.validationSplit());
      if (kept == 0 || kept == order.length) {
        throw new IllegalArgumentException(
            "validationSplit leaves nothing to train or to validate on. Received: "
                + fit.validationSplit()
                + " of "
                + order.length
                + " examples");
      }
      validation = examples.inOrder(Arrays.copyOfRange(order, order.length - kept, order.length));
      order = Arrays.copyOf(order, order.length - kept);
      Arrays.sort(order);
    }
    int threads =
        fit.threads() > 0 ? fit.threads() : payingThreads(Math.min(fit.batchSize(), order.length));
    try (Team team = new Team(threads)) {
      Team before = trainer.by(team);
      try {
        return run(examples, order, validation, fit);
      } finally {
        trainer.by(before);
      }
    }
  }

  private int payingThreads(int batchSize) {
    // Forward, and backward to weights and inputs: three multiply-adds for each parameter.
    long multiplyAdds = 3L * trainer.parameters.length * batchSize;
    long paying = Math.max(1, multiplyAdds / MULTIPLY_ADDS);
    return (int) Math.min(paying, Runtime.getRuntime().availableProcessors());
  }

  private <D extends Dataset<?>> @Nullable Batch validation(Fit<D> fit) {
    D data = fit.validation();
    if (data == null) {
      return null;
    }
    Examples examples = Examples.of(trainer.spec(), data);
    return inSequence(examples);
  }

  private History run(Examples examples, int[] order, @Nullable Batch validation, Fit<?> fit) {
    List<Epoch> epochs = new ArrayList<>();
    Batch batch = examples.inOrder(order);
    fit.callbacks().forEach(callback -> callback.trainingBegins(this));
    for (int number = 1; number <= fit.epochs() && !stopped; number++) {
      long start = System.nanoTime();
      if (fit.shuffles()) {
        trainer.shuffling().shuffle(order);
      }
      double learningRate = learningRate();
      Evaluation training = pass(batch, order.length, fit.batchSize(), number);
      Optional<Evaluation> validated = Optional.ofNullable(validation).map(this::evaluate);
      double seconds = (System.nanoTime() - start) * 1e-9;
      Epoch epoch = new Epoch(number, training, validated, learningRate, seconds);
      epochs.add(epoch);
      fit.callbacks().forEach(callback -> callback.epochEnded(epoch, this));
    }
    fit.callbacks().forEach(callback -> callback.trainingEnded(this));
    return new History(epochs);
  }

  private Evaluation pass(Batch batch, int size, int batchSize, int epoch) {
    Scores scores = new Scores(trainer.spec());
    int number = 0;
    for (int from = 0; from < size; from += batchSize) {
      int count = Math.min(batchSize, size - from);
      batch.moveTo(from, count);
      double loss = trainer.train(batch, epoch, ++number);
      scores.add(trainer, batch, loss * count);
    }
    return scores.evaluation(0);
  }

  Evaluation evaluate(Dataset<?> data) {
    Examples examples = Examples.of(trainer.spec(), data);
    return evaluate(inSequence(examples));
  }

  private Evaluation evaluate(Batch batch) {
    Scores scores = new Scores(trainer.spec());
    int size = batch.size();
    for (int from = 0; from < size; from += EVALUATION_BATCH) {
      batch.moveTo(from, Math.min(EVALUATION_BATCH, size - from));
      scores.add(trainer, batch, trainer.lossOf(batch, DropoutMask.none()));
    }
    return scores.evaluation(trainer.penalty());
  }

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public double learningRate() {
    return trainer.learningRate();
  }

  @Override
  public void scaleLearningRate(double factor) {
    trainer.scaleLearningRate(factor);
  }

  @Override
  public Parameters parameters() {
    return trainer.parameters();
  }

  @Override
  public void restore(Parameters parameters) {
    trainer.restore(parameters);
  }

  /** All examples in the order in which they stand. */
  static Batch inSequence(Examples examples) {
    return examples.inOrder(inSequence(examples.size()));
  }

  private static int[] inSequence(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    return order;
  }
}
