package dev.synapt.processor.testing;

import dev.synapt.processor.write.SourceFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder that vanishes when it is closed. */
public record Folder(Path path) implements AutoCloseable {
  /** An empty folder. */
  public static Folder temporary() {
    try {
      return new Folder(Files.createTempDirectory("synapt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty folder in this one. */
  Path folder(String name) {
    try {
      return Files.createDirectory(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a source where compilers look for it. */
  Path write(SourceFile source) {
    String name = source.className().replace('.', File.separatorChar) + ".java";
    return write(name, source.text().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file. */
  public Path write(String name, byte[] bytes) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files with an ending, by the class names that belong to their paths. */
  static Map<String, byte[]> read(Path root, String ending) {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : files(root)) {
      String name = root.relativize(file).toString().replace(File.separatorChar, '.');
      if (name.endsWith(ending)) {
        files.put(name.substring(0, name.length() - ending.length()), bytes(file));
      }
    }
    return files;
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
