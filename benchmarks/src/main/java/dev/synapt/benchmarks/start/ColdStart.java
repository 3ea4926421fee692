package dev.synapt.benchmarks.start;

import dev.synapt.benchmarks.Drawing;
import dev.synapt.benchmarks.Problem;
import dev.synapt.benchmarks.Statistics;
import dev.synapt.benchmarks.Workload;
import dev.synapt.benchmarks.Workloads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Times whole processes, from start to end, that read their weights and predict once: the generated
 * class, and one written by hand that reads the same file, from a folder and from a jar: to open
 * the first jar takes a JVM some milliseconds, and the runtime is one. Also says what passes in
 * {@code main}, and how many classes the JVM loads.
 */
public final class ColdStart {
  private static final int ROUNDS = 25;

  private ColdStart() {}

  /**
   * Runs all by turns.
   *
   * @param args the names of workloads; W1 and W5 unless given
   * @throws IOException if a program cannot be written or started
   * @throws InterruptedException if somebody wants no result
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    print(
        "JDK %s: milliseconds of a whole process and of its phases, median (best) of %d",
        Runtime.version(), ROUNDS);
    for (Workload workload : Workloads.named(args.length == 0 ? "W1,W5" : args[0])) {
      Path folder = Path.of("target", "start", workload.name()).toAbsolutePath();
      Files.createDirectories(folder);
      Problem problem = Drawing.of(workload, 4, 1);
      Program.save(problem, folder);
      print("%n%s", workload.name());
      compare(
          folder,
          List.of(
              Program.generated(problem, folder),
              Program.byHand(problem, folder),
              Program.byHandInJar(problem, folder)));
    }
  }

  /** The first program with each of the others. */
  private static void compare(Path folder, List<Program> programs)
      throws IOException, InterruptedException {
    List<List<Run>> runs = new ArrayList<>();
    programs.forEach(program -> runs.add(new ArrayList<>()));
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < programs.size(); i++) {
        Run run = Run.of(programs.get(i));
        runs.get(i).add(run);
        double first = runs.get(0).get(round).prediction();
        if (!(Math.abs(run.prediction() - first) <= 1e-4)) {
          throw new IllegalStateException("They predict differently: " + first + ", " + run);
        }
      }
    }
    for (int i = 0; i < programs.size(); i++) {
      print(programs.get(i), runs.get(i), Classes.of(programs.get(i), folder));
    }
    for (int i = 1; i < programs.size(); i++) {
      print(
          "%s less %s: %+.0f",
          programs.get(0).name(), programs.get(i).name(), difference(runs.get(0), runs.get(i)));
    }
  }

  /** The median of how much longer the first program took, round by round. */
  private static double difference(List<Run> ours, List<Run> theirs) {
    List<Double> differences = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      differences.add(ours.get(round).milliseconds() - theirs.get(round).milliseconds());
    }
    return Statistics.median(differences);
  }

  private static void print(Program program, List<Run> runs, Classes classes) {
    List<Double> times = runs.stream().map(Run::milliseconds).toList();
    print(
        "%-14s %4.0f (%.0f); from main: %s; %s",
        program.name(),
        Statistics.median(times),
        Statistics.quantile(times, 0),
        Phases.text(runs.stream().map(Run::phases).toList()),
        classes);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
