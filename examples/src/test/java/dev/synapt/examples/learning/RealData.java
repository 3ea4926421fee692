package dev.synapt.examples.learning;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the data sets in the folder that -Dsynapt.data names. */
final class RealData {
  private RealData() {}

  /** A file or folder; without it the test is skipped, and the report says what was missing. */
  static Path find(String name) {
    String folder = System.getProperty("synapt.data", "");
    assumeTrue(!folder.isBlank(), () -> name + " is not learned: -Dsynapt.data is not set");
    Path path = Path.of(folder, name);
    assumeTrue(Files.exists(path), () -> name + " is not learned: missing in " + folder);
    return path;
  }
}
