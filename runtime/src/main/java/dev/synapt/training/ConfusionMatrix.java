package dev.synapt.training;

import dev.synapt.data.ClassDataset;
import dev.synapt.network.Classifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How often each true class (row) was predicted as each class (column), and the scores that follow.
 * For a class with tp examples found, fp others taken for it, and fn of its own missed:
 *
 * <pre>
 * precision = tp / (tp + fp)      recall = tp / (tp + fn)      f1 = 2 tp / (2 tp + fp + fn)
 * </pre>
 *
 * <p>A quotient of 0 by 0 counts as 0. Macro averages are plain means over the classes that occur,
 * in the data or among the predictions. Both as in scikit-learn.
 *
 * <pre>{@code
 * ConfusionMatrix matrix = ConfusionMatrix.of(model, test);
 * System.out.println(matrix);
 * double worst = matrix.recall(8);
 * }</pre>
 */
public final class ConfusionMatrix {
  private final int[][] counts;
  private final List<String> classNames;

  private ConfusionMatrix(int[][] counts, List<String> classNames) {
    this.counts = counts;
    this.classNames = classNames;
  }

  /**
   * The classes that a model finds in examples.
   *
   * @param model the classifier
   * @param data the examples, best ones that it was not trained on; their class names become those
   *     of the matrix
   * @return the matrix of all classes of the model
   * @throws IllegalArgumentException if the data have more classes than the model, or other inputs
   */
  public static ConfusionMatrix of(Classifier model, ClassDataset data) {
    if (data.classCount() > model.classes()) {
      throw new IllegalArgumentException(
          "'%s' has %d classes. Received: data of %d"
              .formatted(model.spec().name(), model.classes(), data.classCount()));
    }
    int[] predicted = new int[data.size()];
    for (int i = 0; i < predicted.length; i++) {
      predicted[i] = model.classify(data.example(i));
    }
    // Data may lack the last classes.
    List<String> names =
        IntStream.range(0, model.classes())
            .mapToObj(c -> c < data.classCount() ? data.classNames().get(c) : "" + c)
            .toList();
    return of(data.classes(), predicted, names);
  }

  /**
   * Classes that were predicted in any way.
   *
   * @param actual the true class of each example
   * @param predicted the class that each example was taken for
   * @param classNames the name of each class
   * @return the matrix of as many classes as there are names
   * @throws IllegalArgumentException if the lengths differ, there are no examples, or a class has
   *     no name
   */
  public static ConfusionMatrix of(int[] actual, int[] predicted, List<String> classNames) {
    if (actual.length != predicted.length || actual.length == 0) {
      throw new IllegalArgumentException(
          "A matrix needs as many predicted classes as true ones, at least 1. Received: %d and %d"
              .formatted(predicted.length, actual.length));
    }
    int classes = classNames.size();
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < actual.length; i++) {
      counts[named(actual[i], classes, i)][named(predicted[i], classes, i)]++;
    }
    return new ConfusionMatrix(counts, List.copyOf(classNames));
  }

  private static int named(int c, int classes, int i) {
    if (c < 0 || c >= classes) {
      throw new IllegalArgumentException(
          "Classes must be from 0 to %d. Received: %d at example %d".formatted(classes - 1, c, i));
    }
    return c;
  }

  /**
   * How many examples of one class were taken for another, or found.
   *
   * @param actual the true class
   * @param predicted the predicted class
   * @return the count
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public int count(int actual, int predicted) {
    return counts[actual][predicted];
  }

  /**
   * The names of the classes.
   *
   * @return one for each row and column
   */
  public List<String> classNames() {
    return classNames;
  }

  /**
   * How many examples were counted.
   *
   * @return the sum of the matrix, at least 1
   */
  public int examples() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
  }

  /**
   * The share of examples whose class was found.
   *
   * @return from 0 to 1
   */
  public double accuracy() {
    return (double) classes().map(c -> counts[c][c]).sum() / examples();
  }

  /**
   * How many of those taken for a class belong to it.
   *
   * @param c the class
   * @return from 0 to 1; 0 if none were taken for it
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public double precision(int c) {
    return share(counts[c][c], predictedAs(c));
  }

  /**
   * How many of those that belong to a class were found.
   *
   * @param c the class
   * @return from 0 to 1; 0 if none belong to it
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public double recall(int c) {
    return share(counts[c][c], examplesOf(c));
  }

  /**
   * The harmonic mean of precision and recall.
   *
   * @param c the class
   * @return from 0 to 1; 0 if none belong to it and none were taken for it
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public double f1(int c) {
    return share(2L * counts[c][c], (long) examplesOf(c) + predictedAs(c));
  }

  /**
   * The mean precision of the classes that occur.
   *
   * @return from 0 to 1
   */
  public double macroPrecision() {
    return macro(this::precision);
  }

  /**
   * The mean recall of the classes that occur.
   *
   * @return from 0 to 1
   */
  public double macroRecall() {
    return macro(this::recall);
  }

  /**
   * The mean f1 of the classes that occur.
   *
   * @return from 0 to 1
   */
  public double macroF1() {
    return macro(this::f1);
  }

  /**
   * Precision, recall, f1 and the number of examples for each class, and the averages, as a table.
   *
   * @return several lines of text
   */
  public String report() {
    return ConfusionText.report(this);
  }

  /** The counts as a table: a line for each true class, a column for each predicted one. */
  @Override
  public String toString() {
    return ConfusionText.counts(this);
  }

  int examplesOf(int c) {
    return Arrays.stream(counts[c]).sum();
  }

  private int predictedAs(int c) {
    return Arrays.stream(counts).mapToInt(row -> row[c]).sum();
  }

  private IntStream classes() {
    return IntStream.range(0, counts.length);
  }

  private double macro(IntToDoubleFunction score) {
    return classes()
        .filter(c -> examplesOf(c) + predictedAs(c) > 0)
        .mapToDouble(score)
        .average()
        .orElseThrow();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
