package dev.synapt.benchmarks.compile;

import java.util.List;

/**
 * A class as somebody writes it.
 *
 * @param name its name, in the unnamed package
 * @param text the source
 * @param classes what must come of it, for javac may be content without having run the processor
 */
record Source(String name, String text, List<String> classes) {
  /** What javac does for any class. */
  static Source empty() {
    return new Source("Empty", "abstract class Empty {}\n", List.of("Empty"));
  }

  /** A model as {@link Declaration} writes it. */
  static Source model(String text) {
    return new Source(Declaration.NAME, text, List.of(Declaration.NAME, "NetModel", "NetTrainer"));
  }
}
