package dev.synapt.data;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Examples, each with the same number of features and with what a model should answer: a class
 * ({@link ClassDataset}) or numbers ({@link TargetDataset}). A dataset never changes; every method
 * that chooses examples gives a new dataset with arrays of its own.
 *
 * <pre>{@code
 * Split<ClassDataset> parts = iris.stratifiedSplit(0.8, 42);
 * for (Split<ClassDataset> fold : iris.folds(5, 42)) { ... }
 * }</pre>
 *
 * @param <D> the kind of dataset that its parts have
 */
public abstract sealed class Dataset<D extends Dataset<D>> permits ClassDataset, TargetDataset {
  private final float[] features;
  private final int inputs;
  private final int size;

  Dataset(float[] rows, int inputs, int size) {
    if (inputs < 1) {
      throw new IllegalArgumentException("inputs must be 1 or more. Received: " + inputs);
    }
    if (size < 1) {
      throw new IllegalArgumentException("A dataset needs at least one example. Received: none");
    }
    requireLength("rows", rows, size, inputs);
    this.features = rows;
    this.inputs = inputs;
    this.size = size;
  }

  static void requireLength(String name, float[] values, int size, int width) {
    long expected = (long) size * width;
    if (values.length != expected) {
      throw new IllegalArgumentException(
          "%s must hold %d examples x %d = %d numbers. Received: %d"
              .formatted(name, size, width, expected, values.length));
    }
  }

  /**
   * The number of examples.
   *
   * @return at least 1
   */
  public final int size() {
    return size;
  }

  /**
   * The number of features of one example.
   *
   * @return at least 1
   */
  public final int inputs() {
    return inputs;
  }

  /**
   * All features, one example after the other: feature j of example i is at i * inputs + j. This is
   * the dataset's own array, not a copy, because training reads it directly: do not change it.
   *
   * @return size x inputs numbers
   */
  public final float[] features() {
    return features;
  }

  /**
   * The features of one example.
   *
   * @param i from 0 to size - 1
   * @return a new array of as many numbers as there are inputs
   * @throws IndexOutOfBoundsException if there is no such example
   */
  public final float[] example(int i) {
    Objects.checkIndex(i, size);
    return Arrays.copyOfRange(features, i * inputs, (i + 1) * inputs);
  }

  /**
   * The same labels with other features, such as scaled ones.
   *
   * @param rows as many rows as there are examples; the dataset keeps the array itself, so do not
   *     change it afterwards
   * @param inputs features of one example, at least 1
   * @return a dataset of the same size
   * @throws IllegalArgumentException if rows does not hold size x inputs numbers
   */
  public abstract D withFeatures(float[] rows, int inputs);

  /** These features, with the labels of the given rows. */
  abstract D labelled(float[] features, int[] rows);

  /**
   * The examples from one position up to another.
   *
   * @param from the first example, from 0
   * @param to one past the last example, up to size
   * @return to - from examples
   * @throws IllegalArgumentException if 0 &lt;= from &lt; to &lt;= size does not hold
   */
  public final D take(int from, int to) {
    if (from < 0 || from >= to || to > size) {
      throw new IllegalArgumentException(
          "take needs 0 <= from < to <= %d. Received: from %d to %d".formatted(size, from, to));
    }
    return select(IntStream.range(from, to).toArray());
  }

  /**
   * Chosen examples in the order given; the same one may come more than once.
   *
   * @param rows positions from 0 to size - 1
   * @return as many examples as there are positions
   * @throws IllegalArgumentException if there are no positions, or one is outside the dataset
   */
  public final D select(int... rows) {
    for (int row : rows) {
      if (row < 0 || row >= size) {
        throw new IllegalArgumentException(
            "Rows to select must be from 0 to %d. Received: %d".formatted(size - 1, row));
      }
    }
    return labelled(gather(features, inputs, rows), rows);
  }

  static float[] gather(float[] values, int width, int[] rows) {
    if ((long) rows.length * width > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "One array cannot hold %d rows x %d numbers.".formatted(rows.length, width));
    }
    float[] gathered = new float[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * width, gathered, i * width, width);
    }
    return gathered;
  }

  /**
   * All examples in random order.
   *
   * @param seed the same seed gives the same order everywhere
   * @return a dataset of the same size
   */
  public final D shuffled(long seed) {
    return select(new SeededRandom(seed).permutation(size));
  }

  /**
   * Two random parts without common examples: round(fraction * size) examples to learn from, but at
   * least one and not all, and the rest to judge by.
   *
   * @param fraction the share to learn from, above 0 and below 1
   * @param seed the same seed gives the same parts everywhere
   * @return the two parts, each in random order
   * @throws IllegalArgumentException if the fraction is outside (0, 1), or there is one example
   */
  public final Split<D> split(double fraction, long seed) {
    int[] order = new SeededRandom(seed).permutation(size);
    return Dealing.shares(order, order, fraction).split(this, 1);
  }

  /**
   * Cross-validation: k splits, in which each example is in the test part exactly once. The sizes
   * of the test parts differ by at most 1.
   *
   * @param k the number of splits, from 2 to size
   * @param seed the same seed gives the same splits everywhere
   * @return k splits; each is copied out whenever the list is asked for it, so that only those in
   *     use take memory
   * @throws IllegalArgumentException if k is below 2 or above size
   */
  public final List<Split<D>> folds(int k, long seed) {
    int[] order = new SeededRandom(seed).permutation(size);
    return new Folds<>(this, Dealing.inTurn(order, order, k));
  }
}
