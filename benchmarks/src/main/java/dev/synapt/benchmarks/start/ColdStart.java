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
 * class, and one written by hand that reads the same file. Also says what passes in {@code main},
 * and how many classes the JVM loads.
 */
public final class ColdStart {
  private static final int ROUNDS = 25;

  private ColdStart() {}

  /**
   * Runs both by turns.
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
      Program generated = Program.generated(problem, folder);
      Program byHand = Program.byHand(problem, folder);
      print("%n%s", workload.name());
      compare(generated, Classes.of(generated, folder), byHand, Classes.of(byHand, folder));
    }
  }

  private static void compare(
      Program generated, Classes ourClasses, Program byHand, Classes theirClasses)
      throws IOException, InterruptedException {
    List<Run> ours = new ArrayList<>();
    List<Run> theirs = new ArrayList<>();
    List<Double> differences = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Run our = Run.of(generated);
      Run their = Run.of(byHand);
      if (Math.abs(our.prediction() - their.prediction()) > 1e-4) {
        throw new IllegalStateException("They predict differently: " + our + ", " + their);
      }
      ours.add(our);
      theirs.add(their);
      differences.add(our.milliseconds() - their.milliseconds());
    }
    print(generated, ours, ourClasses);
    print(byHand, theirs, theirClasses);
    print("difference %+.0f", Statistics.median(differences));
  }

  private static void print(Program program, List<Run> runs, Classes classes) {
    List<Double> times = runs.stream().map(Run::milliseconds).toList();
    print(
        "%-9s %4.0f (%.0f); from main: %s; %s",
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
