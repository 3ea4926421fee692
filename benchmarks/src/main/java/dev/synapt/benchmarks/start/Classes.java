package dev.synapt.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes that a process loads from its start to its end, as the JVM logs them.
 *
 * @param all how many
 * @param parsed how many of them are not in the archive of the JDK, and cost the more
 */
record Classes(long all, long parsed) {
  private static final String LOADED = " source: ";
  private static final String ARCHIVED = LOADED + "shared objects file";

  static Classes of(Program program, Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Run.of(program.with("-Xlog:class+load:file=" + log));
    List<String> lines =
        Files.readAllLines(log).stream().filter(line -> line.contains(LOADED)).toList();
    return new Classes(
        lines.size(), lines.stream().filter(line -> !line.contains(ARCHIVED)).count());
  }

  @Override
  public String toString() {
    return all + " classes, " + parsed + " not from the archive of the JDK";
  }
}
