package dev.synapt.benchmarks.compile;

import java.net.MalformedURLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;

/**
 * Something that javac is given to do.
 *
 * @param name what the table calls it
 * @param source what it compiles
 * @param options how
 * @param processors those that javac does not load itself
 */
record Job(String name, Source source, List<String> options, Supplier<List<Processor>> processors) {
  private static final List<String> PORTABLE = List.of("-Asynapt.vector=off");
  private static final List<String> VECTORS =
      List.of("-Asynapt.vector=on", "--add-modules", "jdk.incubator.vector");

  /** What all others are compared with. */
  static Job empty(Libraries libraries) {
    List<String> options = List.of("-classpath", libraries.runtime(), "-proc:none");
    return new Job("an empty class, no processor", Source.empty(), options, List::of);
  }

  /**
   * A model, as portable code and with the Vector API: with classes of the processor that the JVM
   * has compiled by now, and with those that javac loads anew each time, as it does from a
   * processor path.
   */
  static List<Job> of(Source source, Libraries libraries) throws MalformedURLException {
    ClassLoader loader = libraries.loader();
    String runtime = libraries.runtime();
    return List.of(
        kept("portable", source, PORTABLE, runtime, loader),
        anew("portable, processor loaded anew", source, PORTABLE, libraries),
        kept("with vectors", source, VECTORS, runtime, loader),
        anew("with vectors, processor loaded anew", source, VECTORS, libraries));
  }

  /** A model compiled by a processor whose classes stay loaded. */
  static Job kept(
      String name, Source source, List<String> options, String runtime, ClassLoader loader) {
    List<String> all = new ArrayList<>(List.of("-classpath", runtime));
    all.addAll(options);
    return new Job(name, source, all, () -> List.of(processor(loader)));
  }

  /** A processor serves one compilation. */
  private static Processor processor(ClassLoader loader) {
    return ServiceLoader.load(Processor.class, loader).findFirst().orElseThrow();
  }

  private static Job anew(String name, Source source, List<String> options, Libraries libraries) {
    List<String> all = new ArrayList<>(List.of("-classpath", libraries.runtime()));
    all.addAll(options);
    all.addAll(List.of("--processor-path", libraries.path()));
    return new Job(name, source, all, List::of);
  }
}
