package dev.synapt.data;

import java.util.Arrays;
import java.util.Objects;

/**
 * Examples that each have one or more numbers to predict.
 *
 * <pre>{@code
 * float[] rows = {1, 2, 3};
 * TargetDataset line = TargetDataset.of(rows, 1, new float[] {3, 5, 7}, 1);
 * }</pre>
 */
public final class TargetDataset extends Dataset<TargetDataset> {
  private final float[] targets;
  private final int outputs;

  private TargetDataset(float[] rows, int inputs, float[] targets, int outputs) {
    super(rows, inputs, targets.length / outputs);
    requireLength("targets", targets, size(), outputs);
    this.targets = targets;
    this.outputs = outputs;
  }

  /**
   * A dataset over the given arrays, which it keeps without a copy: do not change them afterwards.
   *
   * @param rows the features, one example after the other
   * @param inputs the features of one example, at least 1
   * @param targets the numbers to predict, one example after the other
   * @param outputs the numbers to predict of one example, at least 1
   * @return the dataset, of targets.length / outputs examples
   * @throws IllegalArgumentException if there are no examples, or the lengths do not fit
   */
  public static TargetDataset of(float[] rows, int inputs, float[] targets, int outputs) {
    if (outputs < 1) {
      throw new IllegalArgumentException("outputs must be 1 or more. Received: " + outputs);
    }
    return new TargetDataset(rows, inputs, targets, outputs);
  }

  /**
   * The count of numbers to predict of one example.
   *
   * @return at least 1
   */
  public int outputs() {
    return outputs;
  }

  /**
   * All numbers to predict: number k of example i is at i * outputs + k. This is the dataset's own
   * array, not a copy, because training reads it directly: do not change it.
   *
   * @return size x outputs numbers
   */
  public float[] targets() {
    return targets;
  }

  /**
   * The numbers to predict of one example.
   *
   * @param i from 0 to size - 1
   * @return a new array of as many numbers as there are outputs
   * @throws IndexOutOfBoundsException if there is no such example
   */
  public float[] target(int i) {
    Objects.checkIndex(i, size());
    return Arrays.copyOfRange(targets, i * outputs, (i + 1) * outputs);
  }

  @Override
  public TargetDataset withFeatures(float[] rows, int inputs) {
    return new TargetDataset(rows, inputs, targets, outputs);
  }

  @Override
  TargetDataset labelled(float[] features, int[] rows) {
    return new TargetDataset(features, inputs(), gather(targets, outputs, rows), outputs);
  }

  @Override
  public String toString() {
    return "%d examples of %d features and %d targets".formatted(size(), inputs(), outputs);
  }
}
