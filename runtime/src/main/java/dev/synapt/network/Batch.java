package dev.synapt.network;

/**
 * Some examples of a data set, in the order in which they are summed: the positions {@code from} to
 * {@code from + count - 1} of an order of rows. A view: nothing is copied.
 */
public final class Batch {
  private static final int[] NO_CLASSES = {};
  private static final float[] NO_TARGETS = {};

  private final float[] features;
  private final int[] classes;
  private final float[] targets;
  private final int[] order;
  private int from;
  private int count;

  private Batch(float[] features, int[] classes, float[] targets, int[] order) {
    this.features = features;
    this.classes = classes;
    this.targets = targets;
    this.order = order;
    this.count = order.length;
  }

  /**
   * Examples labelled with classes.
   *
   * @param features [rows, inputs], row by row
   * @param classes [rows]
   * @param order the rows in their order
   * @return a batch of all rows that the order names
   */
  public static Batch ofClasses(float[] features, int[] classes, int[] order) {
    return new Batch(features, classes, NO_TARGETS, order);
  }

  /**
   * Examples labelled with numbers.
   *
   * @param features [rows, inputs], row by row
   * @param targets [rows, outputs], row by row
   * @param order the rows in their order
   * @return a batch of all rows that the order names
   */
  public static Batch ofTargets(float[] features, float[] targets, int[] order) {
    return new Batch(features, NO_CLASSES, targets, order);
  }

  /**
   * Moves the view to other positions of the order.
   *
   * @param start the first position
   * @param examples how many
   * @throws IndexOutOfBoundsException if the order does not have them
   */
  public void moveTo(int start, int examples) {
    if (start < 0 || examples < 0 || start > order.length - examples) {
      throw new IndexOutOfBoundsException(
          "A batch of "
              + examples
              + " from position "
              + start
              + " does not fit an order of "
              + order.length
              + " rows");
    }
    from = start;
    count = examples;
  }

  /**
   * How many rows the order has.
   *
   * @return the number of positions that {@link #moveTo} can reach
   */
  public int size() {
    return order.length;
  }

  /**
   * How many examples the batch has.
   *
   * @return the count
   */
  public int count() {
    return count;
  }

  /**
   * The row of an example.
   *
   * @param i its position in the batch, from 0
   * @return its row in the data set
   */
  public int row(int i) {
    return order[from + i];
  }

  /**
   * The features of the whole data set.
   *
   * @return [rows, inputs], row by row; not to be changed
   */
  public float[] features() {
    return features;
  }

  /**
   * The classes of the whole data set.
   *
   * @return [rows]; not to be changed; empty if the labels are targets
   */
  public int[] classes() {
    return classes;
  }

  /**
   * The targets of the whole data set.
   *
   * @return [rows, outputs], row by row; not to be changed; empty if the labels are classes
   */
  public float[] targets() {
    return targets;
  }
}
