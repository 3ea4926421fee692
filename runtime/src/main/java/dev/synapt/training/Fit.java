package dev.synapt.training;

import dev.synapt.data.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How {@code fit} trains: epochs, batch size, order, validation.
 *
 * <pre>{@code
 * trainer.fit(train, fit -> fit.epochs(10).batchSize(32).validation(test));
 * }</pre>
 *
 * @param <D> the kind of data set that the trainer takes
 */
public final class Fit<D extends Dataset<?>> {
  private int epochs = 1;
  private int batchSize = 32;
  private boolean shuffle = true;
  private @Nullable D validation;
  private double validationSplit;
  private int threads;
  private final List<Callback> callbacks = new ArrayList<>();

  Fit() {}

  /**
   * How often training passes over the data.
   *
   * @param count at least 1; 1 unless given
   * @return this
   * @throws IllegalArgumentException if it is below 1
   */
  public Fit<D> epochs(int count) {
    epochs = atLeastOne("epochs", count);
    return this;
  }

  /**
   * How many examples one step of the optimizer sees. The last batch of an epoch may be smaller.
   *
   * @param examples at least 1; 32 unless given
   * @return this
   * @throws IllegalArgumentException if it is below 1
   */
  public Fit<D> batchSize(int examples) {
    batchSize = atLeastOne("batchSize", examples);
    return this;
  }

  /**
   * Whether each epoch takes the examples in a new random order, which follows from the trainer's
   * seed.
   *
   * @param random true unless given
   * @return this
   */
  public Fit<D> shuffle(boolean random) {
    shuffle = random;
    return this;
  }

  /**
   * Evaluates these examples after every epoch. A validation loss that is NaN or infinite does not
   * stop training, as a training loss does: it stands in the {@link Epoch}, and is no improvement
   * to {@link EarlyStopping} and {@link ReduceOnPlateau}.
   *
   * @param examples not used for training
   * @return this
   */
  public Fit<D> validation(D examples) {
    validation = Objects.requireNonNull(examples, "validation");
    return this;
  }

  /**
   * Keeps a random share of the training data for validation. Which examples they are follows from
   * the trainer's seed: a later {@code fit} of the same trainer on the same data keeps the same.
   *
   * @param share above 0 and below 1
   * @return this
   * @throws IllegalArgumentException if it is not
   */
  public Fit<D> validationSplit(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "validationSplit must be above 0 and below 1. Received: " + share);
    }
    validationSplit = share;
    return this;
  }

  /**
   * How many threads a step of training is divided among, the calling one included. Each number is
   * computed by one of them, in the order in which a single one computes it: results are the same,
   * bit for bit, for any number of threads.
   *
   * <p>Unless given, there are as many as pay: one for small networks and batches, and never more
   * than the machine has processors. The others end with {@code fit}.
   *
   * @param count at least 1
   * @return this
   * @throws IllegalArgumentException if it is below 1
   */
  public Fit<D> threads(int count) {
    threads = atLeastOne("threads", count);
    return this;
  }

  /**
   * Adds something to do after every epoch.
   *
   * @param callback such as {@link EarlyStopping}
   * @return this
   */
  public Fit<D> callback(Callback callback) {
    callbacks.add(Objects.requireNonNull(callback, "callback"));
    return this;
  }

  /**
   * Receives every epoch as it ends, to print it for instance.
   *
   * @param listener such as {@code System.out::println}
   * @return this
   */
  public Fit<D> onEpoch(Consumer<Epoch> listener) {
    Objects.requireNonNull(listener, "listener");
    return callback((epoch, training) -> listener.accept(epoch));
  }

  int epochs() {
    return epochs;
  }

  int batchSize() {
    return batchSize;
  }

  boolean shuffles() {
    return shuffle;
  }

  @Nullable D validation() {
    return validation;
  }

  double validationSplit() {
    return validationSplit;
  }

  /** How many threads were asked for; 0 if that was left to us. */
  int threads() {
    return threads;
  }

  List<Callback> callbacks() {
    return callbacks;
  }

  private static int atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1. Received: " + value);
    }
    return value;
  }
}
