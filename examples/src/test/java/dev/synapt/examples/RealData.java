package dev.synapt.examples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real data sets, for tests that are skipped by name where they are not. */
public final class RealData {
  private RealData() {}

  /** The folder that -Dsynapt.data names, if it holds the given file. */
  public static Path folderWith(String file) {
    Optional<Path> folder = DataFolder.of();
    assumeTrue(folder.isPresent(), () -> file + " is not read: -Dsynapt.data is not set");
    Path path = folder.orElseThrow().resolve(file);
    assumeTrue(Files.exists(path), () -> path + " is not read: there is no such file");
    return folder.orElseThrow();
  }
}
