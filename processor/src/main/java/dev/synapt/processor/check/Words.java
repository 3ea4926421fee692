package dev.synapt.processor.check;

import java.util.Collection;
import java.util.Iterator;

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
}
