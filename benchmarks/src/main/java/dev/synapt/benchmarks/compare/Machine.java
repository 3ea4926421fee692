package dev.synapt.benchmarks.compare;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where figures come from.
 *
 * @param java the version and vendor of the JDK
 * @param processor what the machine calls its processor
 * @param cores how many there are
 * @param load how many threads wanted to run in the minute before
 */
record Machine(String java, String processor, int cores, double load) {
  static Machine here() {
    return new Machine(
        Runtime.version() + " " + System.getProperty("java.vendor"),
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String processorName() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  @Override
  public String toString() {
    return "JDK %s; %s, %d cores, load %.1f at the start".formatted(java, processor, cores, load);
  }
}
