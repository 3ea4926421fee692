package dev.synapt.network;

/** The checks of array lengths that generated models make, with one wording for all. */
public final class Lengths {
  private Lengths() {}

  /**
   * Checks one example or one result.
   *
   * @param model the name of the model
   * @param what what the array is, such as {@code inputs}
   * @param expected its length in the declaration
   * @param received its length in the call
   * @throws IllegalArgumentException if they differ
   */
  public static void check(String model, String what, int expected, int received) {
    if (expected != received) {
      throw new IllegalArgumentException(
          model
              + " has "
              + expected
              + " "
              + what
              + " an example. Received: an array of length "
              + received);
    }
  }

  /**
   * Checks the arrays of a batch.
   *
   * @param model the name of the model
   * @param inputs the inputs an example
   * @param rows the length of the array of inputs
   * @param outputs the outputs an example
   * @param out the length of the array of outputs
   * @param count how many examples
   * @throws IllegalArgumentException if an array is too short or the count negative
   */
  public static void checkBatch(
      String model, int inputs, int rows, int outputs, int out, int count) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "The count of examples must be at least 0. Received: " + count);
    }
    checkRoom(model, "inputs", (long) inputs * count, rows, count);
    checkRoom(model, "outputs", (long) outputs * count, out, count);
  }

  private static void checkRoom(String model, String what, long expected, int received, int count) {
    if (received < expected) {
      throw new IllegalArgumentException(
          count
              + " examples of "
              + model
              + " have "
              + expected
              + " "
              + what
              + ". Received: an array of length "
              + received);
    }
  }
}
