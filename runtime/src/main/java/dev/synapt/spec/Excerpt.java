package dev.synapt.spec;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Texts from elsewhere, such as from the metadata of a file, fit for a message: quoted, short, on
 * one line, and nothing in them but what shows.
 */
public final class Excerpt {
  /** Enough for the line of a layer. */
  private static final int MOST_CHARACTERS = 200;

  private static final int MOST_TEXTS = 16;

  private Excerpt() {}

  /**
   * A text for a message.
   *
   * @param text any text
   * @return its beginning in single quotes; a character that does not show is a backslash, u and
   *     four hexadecimal digits
   */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder("'");
    int i = 0;
    for (; i < text.length() && shown.length() <= MOST_CHARACTERS; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c <= '~' || Character.isLetterOrDigit(c)) {
        shown.append(c);
      } else {
        shown.append(String.format("\\u%04x", (int) c));
      }
    }
    return shown.append(i < text.length() ? "...'" : "'").toString();
  }

  /**
   * Texts for a message.
   *
   * @param texts any texts
   * @return the first ones in brackets, and how many more there are
   */
  public static String of(Collection<String> texts) {
    String shown =
        texts.stream().limit(MOST_TEXTS).map(Excerpt::of).collect(Collectors.joining(", "));
    int more = texts.size() - MOST_TEXTS;
    return "[" + shown + (more > 0 ? " and " + more + " more]" : "]");
  }
}
