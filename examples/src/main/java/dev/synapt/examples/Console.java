package dev.synapt.examples;

import java.util.Locale;

/** Where the examples tell what they found. */
public final class Console {
  private Console() {}

  /**
   * Prints one line.
   *
   * @param format as for {@link String#format}; numbers look the same in every country
   * @param values what the format asks for
   */
  public static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
