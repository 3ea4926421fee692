package dev.synapt.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens data files. */
final class DataFile {
  private DataFile() {}

  /** The bytes of a file, which the error describes if there is none. */
  static InputStream open(Path file, String expected) throws IOException {
    if (Files.isDirectory(file)) {
      throw new DataFileException(file, "Expected %s. Received: a folder".formatted(expected));
    }
    try {
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw new DataFileException(file, "Expected %s. Received: none".formatted(expected), e);
    }
  }
}
