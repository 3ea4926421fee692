package dev.synapt.io;

import java.io.IOException;

/**
 * A file that is not, or would not become, a safetensors file of float32 tensors. The message says
 * which file, at which tensor or byte, what was expected and what was received.
 *
 * <p>Failures of the medium itself, such as a missing file or a broken connection, are other {@link
 * IOException}s.
 */
public final class SafetensorsException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Enough of a hostile text to recognise it. */
  private static final int SHOWN = 80;

  SafetensorsException(String where, String expected, String received) {
    super(where + ": expected " + expected + ". Received: " + received);
  }

  /** A text of a file, fit for a message: shortened, on one line, nothing in it but what shows. */
  static String quoted(String text) {
    StringBuilder shown = new StringBuilder("'");
    for (int i = 0; i < Math.min(text.length(), SHOWN); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c <= '~' || Character.isLetterOrDigit(c)) {
        shown.append(c);
      } else {
        shown.append(String.format("\\u%04x", (int) c));
      }
    }
    return shown.append(text.length() > SHOWN ? "...'" : "'").toString();
  }
}
