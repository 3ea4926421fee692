package dev.synapt.processor.expr;

import java.util.Locale;

/** The names of methods for constants: {@code GELU_TANH} is {@code geluTanh}. */
public final class LowerCamel {
  private LowerCamel() {}

  /**
   * A constant's name as that of a method.
   *
   * @param constant words in upper case with underscores between them
   * @return the same words, each but the first with a capital
   */
  public static String of(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
      name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
      name.append(word, 1, word.length());
    }
    return name.toString();
  }
}
