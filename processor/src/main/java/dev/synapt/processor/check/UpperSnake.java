package dev.synapt.processor.check;

import java.util.Locale;

/** Names of constants: {@code firstHidden} becomes {@code FIRST_HIDDEN}. */
public final class UpperSnake {
  private UpperSnake() {}

  /**
   * The name in upper case, with underscores between its words. A word begins at an upper-case
   * letter that follows a lower-case one or a digit, and at the last of several upper-case letters
   * when a lower-case one follows: {@code toRGBImage} becomes {@code TO_RGB_IMAGE}. Underscores
   * stay.
   *
   * @param name a Java identifier
   * @return a Java identifier
   */
  public static String of(String name) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (i > 0 && beginsWord(name, i)) {
        words.append('_');
      }
      words.append(name.charAt(i));
    }
    return words.toString().toUpperCase(Locale.ROOT);
  }

  private static boolean beginsWord(String name, int i) {
    char before = name.charAt(i - 1);
    if (!Character.isUpperCase(name.charAt(i)) || before == '_') {
      return false;
    }
    boolean lowerFollows = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return !Character.isUpperCase(before) || lowerFollows;
  }
}
