package dev.synapt.processor.check;

import dev.synapt.spec.ModelSpec;
import java.util.Collection;
import java.util.Iterator;
import java.util.stream.Collectors;

/** Lists in messages. */
final class Words {
  private Words() {}

  /** One, two and three: commas, and a word before the last. */
  static String list(Collection<?> things, String beforeLast) {
    StringBuilder text = new StringBuilder();
    Iterator<?> rest = things.iterator();
    while (rest.hasNext()) {
      Object thing = rest.next();
      if (!text.isEmpty()) {
        text.append(rest.hasNext() ? ", " : " " + beforeLast + " ");
      }
      text.append(thing);
    }
    return text.toString();
  }

  /** The input, such as {@code 28 x 28 x 1}. */
  static String extents(ModelSpec spec) {
    return spec.input().stream().map(String::valueOf).collect(Collectors.joining(" x "));
  }
}
