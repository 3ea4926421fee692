package dev.synapt.benchmarks.compile;

import dev.synapt.benchmarks.Arguments;
import dev.synapt.benchmarks.Origin;
import dev.synapt.benchmarks.Workload;
import dev.synapt.benchmarks.Workloads;
import dev.synapt.network.Network;
import dev.synapt.processor.ModelCompiler;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Times a warm javac on models, and on an empty class: the difference is what a model adds. */
public final class CompileTime {
  /** What W6 may add, in milliseconds. */
  private static final int LIMIT = 500;

  private CompileTime() {}

  /**
   * Runs all, each model in a JVM of its own.
   *
   * @param args options, as the README lists them
   * @throws IOException if a JVM cannot be started
   * @throws InterruptedException if somebody wants no result
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Arguments values = Arguments.of(Arrays.asList(args));
    List<Workload> workloads = Workloads.of(values, "W6", Set.of("warmup", "rounds"));
    String warmup = values.get("warmup", "20");
    String rounds = values.get("rounds", "30");
    System.out.printf(
        "JDK %s: milliseconds of javac, %s rounds after %s%n", Runtime.version(), rounds, warmup);
    for (Workload workload : workloads) {
      run(workload, warmup, rounds);
    }
    System.out.printf("%nlimit for W6: %d added%n", LIMIT);
  }

  private static void run(Workload workload, String warmup, String rounds)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Origin.of(Rounds.class),
                Rounds.class.getName(),
                workload.name(),
                warmup,
                rounds,
                Origin.of(Network.class),
                Origin.of(ModelCompiler.class))
            .redirectOutput(Redirect.INHERIT)
            .redirectError(Redirect.INHERIT)
            .start();
    try (OutputStream source = process.getOutputStream()) {
      source.write(Declaration.of(workload).getBytes(StandardCharsets.UTF_8));
    }
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IllegalStateException(workload.name() + " ended with " + exit);
    }
  }
}
