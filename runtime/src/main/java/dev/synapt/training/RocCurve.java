package dev.synapt.training;

import dev.synapt.data.ClassDataset;
import dev.synapt.network.Classifier;
import java.util.Arrays;

/**
 * The curve of true positives over false positives that a classifier of two classes draws while its
 * threshold falls (receiver operating characteristic).
 */
public final class RocCurve {
  private RocCurve() {}

  /**
   * The area under the curve, exactly, from the ranks of the scores (Mann and Whitney 1947): of all
   * pairs of a positive and a negative example, the share in which the positive one has the higher
   * score, equal scores counting one half.
   *
   * <pre>
   * area = (sum of the positives' ranks - P (P + 1) / 2) / (P N)
   * </pre>
   *
   * <p>P examples are positive, N negative; ranks count from 1 with the lowest score, and equal
   * scores share the mean of theirs.
   *
   * <pre>{@code
   * double area = RocCurve.area(new float[] {0.1f, 0.4f, 0.35f, 0.8f}, new int[] {0, 0, 1, 1});
   * // 0.75
   * }</pre>
   *
   * @param scores higher where an example is more likely positive; any numbers but NaN
   * @param classes for each score 1 if the example is positive, 0 if it is negative
   * @return from 0 to 1, and 0.5 for scores that tell nothing; NaN unless there are both positive
   *     and negative examples
   * @throws IllegalArgumentException if the lengths differ, a score is NaN, or a class is neither 0
   *     nor 1
   */
  public static double area(float[] scores, int[] classes) {
    if (scores.length != classes.length) {
      throw new IllegalArgumentException(
          "The area needs as many scores as classes. Received: %d scores and %d classes"
              .formatted(scores.length, classes.length));
    }
    long[] ascending = new long[scores.length];
    long positives = 0;
    for (int i = 0; i < scores.length; i++) {
      ascending[i] = sortable(scores[i], i) << 32 | label(classes[i], i);
      positives += classes[i];
    }
    Arrays.sort(ascending);
    double rankSum = 0;
    for (int from = 0, to; from < ascending.length; from = to) {
      long positivesHere = 0;
      for (to = from; to < ascending.length && sameScore(ascending[from], ascending[to]); to++) {
        positivesHere += ascending[to] & 1;
      }
      rankSum += positivesHere * (from + 1 + to) / 2.0;
    }
    double negatives = (double) scores.length - positives;
    return (rankSum - positives * (positives + 1) / 2.0) / (positives * negatives);
  }

  /**
   * The area under the curve of a classifier, whose score is the probability of class 1.
   *
   * @param model one sigmoid output, or two softmax outputs
   * @param data the examples, best ones that it was not trained on
   * @return the area, see {@link #area(float[], int[])}
   * @throws IllegalArgumentException if the model has other than two classes, the data have others
   *     than 0 and 1 or other inputs than the model, or an output is NaN
   */
  public static double area(Classifier model, ClassDataset data) {
    if (model.classes() != 2) {
      throw new IllegalArgumentException(
          "The area needs a classifier of 2 classes. Received: '%s' of %d"
              .formatted(model.spec().name(), model.classes()));
    }
    float[] scores = new float[data.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = model.predict(data.example(i))[model.outputs() - 1];
    }
    return area(scores, data.classes());
  }

  /** Bits that are ordered as the numbers are; adding 0 makes the two zeros one. */
  private static long sortable(float score, int i) {
    if (Float.isNaN(score)) {
      throw new IllegalArgumentException("Scores must be numbers. Received: NaN at " + i);
    }
    int bits = Float.floatToRawIntBits(score + 0f);
    return bits ^ (bits >> 31 & Integer.MAX_VALUE);
  }

  private static int label(int label, int i) {
    if (label != 0 && label != 1) {
      throw new IllegalArgumentException(
          "Classes must be 0 (negative) or 1 (positive). Received: " + label + " at " + i);
    }
    return label;
  }

  private static boolean sameScore(long one, long other) {
    return one >> 32 == other >> 32;
  }
}
