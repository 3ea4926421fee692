package dev.synapt.benchmarks;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where classes come from, for compilers and JVMs that need them as well. */
public final class Origin {
  private Origin() {}

  /**
   * The jar or folder of a class.
   *
   * @param type a class from the class path
   * @return an entry of a class path
   */
  public static String of(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
