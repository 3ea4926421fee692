package dev.synapt.examples;

import java.nio.file.Path;
import java.util.Optional;

/** The folder of real data that the user of an example names, if any. */
public final class DataFolder {
  private static final String PROPERTY = "synapt.data";

  private DataFolder() {}

  /**
   * The folder after {@code --data}, else that of the system property {@code synapt.data}.
   *
   * @param args what the example was started with: nothing, or {@code --data DIR}
   * @return the folder; empty if none is named
   * @throws IllegalArgumentException if the arguments are something else
   */
  public static Optional<Path> of(String... args) {
    if (args.length == 0) {
      String folder = System.getProperty(PROPERTY, "");
      return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    }
    if (args.length != 2 || !args[0].equals("--data")) {
      throw new IllegalArgumentException(
          "Expected no arguments, or --data and a folder. Received: " + String.join(" ", args));
    }
    return Optional.of(Path.of(args[1]));
  }
}
