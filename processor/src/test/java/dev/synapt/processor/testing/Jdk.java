package dev.synapt.processor.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * An installed JDK: the one that runs, the homes that the property {@code synapt.jdks} lists, and
 * whatever stands beside the one that runs.
 */
public record Jdk(int feature, Path home) {
  /** The JDK that runs. */
  public static Jdk running() {
    return new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
  }

  /** The JDK of a version; where there is none, the test is skipped, and says so. */
  public static Jdk require(int feature) {
    List<Jdk> installed = installed();
    List<Jdk> found = installed.stream().filter(jdk -> jdk.feature == feature).limit(1).toList();
    assumeTrue(
        !found.isEmpty(),
        () -> "JDK " + feature + " is not here; synapt.jdks can name its home. Found " + installed);
    return found.get(0);
  }

  /** A program of the JDK. */
  public Path tool(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static List<Jdk> installed() {
    String listed = System.getProperty("synapt.jdks", "");
    Stream<Path> homes =
        listed.isEmpty()
            ? beside(running().home)
            : Arrays.stream(listed.split(File.pathSeparator)).map(Path::of);
    return Stream.concat(Stream.of(running()), homes.filter(Jdk::hasCompiler).sorted().map(Jdk::of))
        .toList();
  }

  private static Stream<Path> beside(Path home) {
    try (Stream<Path> siblings = Files.list(home.getParent())) {
      return siblings.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasCompiler(Path home) {
    return Files.isExecutable(home.resolve("bin").resolve("javac"))
        && Files.isReadable(home.resolve("release"));
  }

  /** The file {@code release} of a home says {@code JAVA_VERSION="17.0.1"}. */
  private static Jdk of(Path home) {
    Properties release = new Properties();
    try (var text = Files.newBufferedReader(home.resolve("release"))) {
      release.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = release.getProperty("JAVA_VERSION").replace("\"", "");
    return new Jdk(Runtime.Version.parse(version).feature(), home);
  }

  @Override
  public String toString() {
    return "JDK " + feature;
  }
}
