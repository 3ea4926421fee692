package dev.synapt.training;

/** The conditions that the numbers of a recipe must meet, each with its message. */
final class Checks {
  private Checks() {}

  static void positive(String name, double value) {
    // As float32, because that is how it takes part in a step.
    if (!((float) value > 0) || !Float.isFinite((float) value)) {
      throw new IllegalArgumentException(
          name + " must be finite and greater than 0. Received: " + asReceived(value));
    }
  }

  static void notNegative(String name, double value) {
    if (!(value >= 0) || !Float.isFinite((float) value)) {
      throw new IllegalArgumentException(
          name + " must be finite and at least 0. Received: " + asReceived(value));
    }
  }

  static void count(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1. Received: " + value);
    }
  }

  static void fraction(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1). Received: " + value);
    }
  }

  /** Names the float32 too where the double alone would look right. */
  static String asReceived(double value) {
    float rounded = (float) value;
    boolean lost =
        Double.isFinite(value) && value != 0 && (rounded == 0 || Float.isInfinite(rounded));
    return lost ? value + ", which is " + rounded + " as a float32" : String.valueOf(value);
  }
}
