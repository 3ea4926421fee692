package dev.synapt.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Examples that each belong to one class: the labels are whole numbers from 0. Parts of a dataset
 * keep its class count and class names, even when a part lacks a class.
 *
 * <pre>{@code
 * float[] rows = {0, 0,  0, 1,  1, 0,  1, 1};
 * ClassDataset xor = ClassDataset.of(rows, 2, new int[] {0, 1, 1, 0});
 * }</pre>
 */
public final class ClassDataset extends Dataset<ClassDataset> {
  private final int[] classes;
  private final int classCount;
  private final List<String> classNames;

  private ClassDataset(
      float[] rows, int inputs, int[] classes, int classCount, List<String> classNames) {
    super(rows, inputs, classes.length);
    this.classes = classes;
    this.classCount = classCount;
    this.classNames = classNames;
  }

  /**
   * A dataset over the given arrays, which it keeps without a copy: do not change them afterwards.
   * There are as many classes as the highest label + 1, named "0", "1" and so on.
   *
   * @param rows the features, one example after the other
   * @param inputs the features of one example, at least 1
   * @param classes one label from 0 for each example
   * @return the dataset
   * @throws IllegalArgumentException if there are no examples, rows does not hold classes.length x
   *     inputs numbers, or a label is below 0
   */
  public static ClassDataset of(float[] rows, int inputs, int[] classes) {
    int highest = requireBelow(Integer.MAX_VALUE, classes);
    return new ClassDataset(rows, inputs, classes, highest + 1, List.of());
  }

  /**
   * A dataset with named classes over the given arrays, which it keeps without a copy: do not
   * change them afterwards.
   *
   * @param rows the features, one example after the other
   * @param inputs the features of one example, at least 1
   * @param classes one label for each example, from 0 to the number of names - 1
   * @param classNames the name of each class
   * @return the dataset
   * @throws IllegalArgumentException if there are no examples, rows does not hold classes.length x
   *     inputs numbers, or a label has no name
   */
  public static ClassDataset of(float[] rows, int inputs, int[] classes, List<String> classNames) {
    requireBelow(classNames.size(), classes);
    return new ClassDataset(rows, inputs, classes, classNames.size(), List.copyOf(classNames));
  }

  private static int requireBelow(int bound, int[] classes) {
    int highest = -1;
    for (int i = 0; i < classes.length; i++) {
      if (classes[i] < 0 || classes[i] >= bound) {
        throw new IllegalArgumentException(
            "Classes must be from 0 to %d. Received: %d at example %d"
                .formatted(bound - 1, classes[i], i));
      }
      highest = Math.max(highest, classes[i]);
    }
    return highest;
  }

  /**
   * The label of every example. This is the dataset's own array, not a copy, because training reads
   * it directly: do not change it.
   *
   * @return size labels from 0 to classCount - 1
   */
  public int[] classes() {
    return classes;
  }

  /**
   * The label of one example.
   *
   * @param i from 0 to size - 1
   * @return from 0 to classCount - 1
   * @throws IndexOutOfBoundsException if there is no such example
   */
  public int label(int i) {
    return classes[i];
  }

  /**
   * The number of classes.
   *
   * @return at least 1
   */
  public int classCount() {
    return classCount;
  }

  /**
   * The name of every class: those given, else the labels as text.
   *
   * @return classCount names
   */
  public List<String> classNames() {
    return classNames.isEmpty()
        ? IntStream.range(0, classCount).mapToObj(Integer::toString).toList()
        : classNames;
  }

  /**
   * How many examples each class has.
   *
   * @return a new array of classCount numbers
   */
  public int[] classSizes() {
    int[] sizes = new int[classCount];
    for (int label : classes) {
      sizes[label]++;
    }
    return sizes;
  }

  /**
   * Two random parts like those of {@link #split}, in which every class has its share: less than
   * one example from exact.
   *
   * @param fraction the share to learn from, above 0 and below 1
   * @param seed the same seed gives the same parts everywhere
   * @return the two parts, each in random order
   * @throws IllegalArgumentException if the fraction is outside (0, 1), or there is one example
   */
  public Split<ClassDataset> stratifiedSplit(double fraction, long seed) {
    int[] order = new SeededRandom(seed).permutation(size());
    return Dealing.shares(order, byClass(order), fraction).split(this, 1);
  }

  /**
   * Cross-validation like that of {@link #folds}, in which every class is spread evenly: its counts
   * in the test parts differ by at most 1.
   *
   * @param k the number of splits, from 2 to size
   * @param seed the same seed gives the same splits everywhere
   * @return k splits; each is copied out whenever the list is asked for it
   * @throws IllegalArgumentException if k is below 2 or above size
   */
  public List<Split<ClassDataset>> stratifiedFolds(int k, long seed) {
    int[] order = new SeededRandom(seed).permutation(size());
    return new Folds<>(this, Dealing.inTurn(order, byClass(order), k));
  }

  /** The given rows, those of one class together, each class in the given order. */
  private int[] byClass(int[] order) {
    long[] labelAndPlace = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      labelAndPlace[i] = (long) classes[order[i]] << 32 | i;
    }
    Arrays.sort(labelAndPlace);
    return Arrays.stream(labelAndPlace).mapToInt(pair -> order[(int) pair]).toArray();
  }

  @Override
  public ClassDataset withFeatures(float[] rows, int inputs) {
    return new ClassDataset(rows, inputs, classes, classCount, classNames);
  }

  @Override
  ClassDataset labelled(float[] features, int[] rows) {
    int[] chosen = Arrays.stream(rows).map(row -> classes[row]).toArray();
    return new ClassDataset(features, inputs(), chosen, classCount, classNames);
  }

  @Override
  public String toString() {
    return "%d examples of %d features in %d classes".formatted(size(), inputs(), classCount);
  }
}
