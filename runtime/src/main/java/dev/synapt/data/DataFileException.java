package dev.synapt.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A data file is not what was asked for: damaged, cut short, of another format, or with other
 * columns or values. The message names the file, what was expected and what was received. Nothing
 * of such a file is handed out.
 */
public final class DataFileException extends IOException {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_EXCERPT = 200;

  /**
   * A problem with one file.
   *
   * @param file the file or folder
   * @param problem what was expected and what was received
   */
  public DataFileException(Path file, String problem) {
    super(file + ": " + problem);
  }

  /**
   * A problem with one file that another failure tells of.
   *
   * @param file the file or folder
   * @param problem what was expected and what was received
   * @param cause the other failure
   */
  public DataFileException(Path file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }

  /** Text from a file as a message may show it: short, and nothing that steers a terminal. */
  static String excerpt(String text) {
    String start =
        text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "...";
    return start.replaceAll("\\p{Cc}", "?");
  }
}
