package dev.synapt.network;

import dev.synapt.data.SeededRandom;

/**
 * A checksum of each function over one fixed list of arguments; prints all of them as a program.
 */
final class ResultBits {
  private static final int ARGUMENTS = 20_000;

  private ResultBits() {}

  public static void main(String[] args) {
    System.out.print(ofAll());
  }

  /** One line for each function and flavour. */
  static String ofAll() {
    StringBuilder lines = new StringBuilder();
    for (ElementaryFunction function : ElementaryFunction.values()) {
      function
          .flavours()
          .forEach(
              flavour ->
                  lines.append(
                      String.format("%s %016x%n", flavour.name(), checksum(flavour.function()))));
    }
    return lines.toString();
  }

  /** NaN counts as one value: its payload is no promise. */
  static long checksum(ElementaryFunction.FloatFunction function) {
    long sum = 0;
    for (float argument : arguments(ARGUMENTS)) {
      sum = SeededRandom.mix(sum + Float.floatToIntBits(function.apply(argument)));
    }
    return sum;
  }

  /** By turns any bit pattern, and numbers of usual size: from -32 to 32. */
  static float[] arguments(int count) {
    SeededRandom random = new SeededRandom(7);
    float[] arguments = new float[count];
    for (int i = 0; i < count; i++) {
      int bits = (int) random.nextLong();
      arguments[i] = i % 2 == 0 ? Float.intBitsToFloat(bits) : bits * 0x1p-26f;
    }
    return arguments;
  }
}
