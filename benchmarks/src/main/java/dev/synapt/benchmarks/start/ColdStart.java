package dev.synapt.benchmarks.start;

import dev.synapt.benchmarks.Drawing;
import dev.synapt.benchmarks.Problem;
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
 * class, and one written by hand that reads the same file.
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
        "JDK %s: milliseconds of a whole process, median (best) of %d", Runtime.version(), ROUNDS);
    for (Workload workload : Workloads.named(args.length == 0 ? "W1,W5" : args[0])) {
      Path folder = Path.of("target", "start", workload.name()).toAbsolutePath();
      Files.createDirectories(folder);
      Problem problem = Drawing.of(workload, 4, 1);
      Program.save(problem, folder);
      compare(workload, Program.generated(problem, folder), Program.byHand(problem, folder));
    }
  }

  private static void compare(Workload workload, Program generated, Program byHand)
      throws IOException, InterruptedException {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> differences = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Run our = Run.of(generated);
      Run their = Run.of(byHand);
      if (Math.abs(our.prediction() - their.prediction()) > 1e-4) {
        throw new IllegalStateException("They predict differently: " + our + ", " + their);
      }
      ours.add(our.milliseconds());
      theirs.add(their.milliseconds());
      differences.add(our.milliseconds() - their.milliseconds());
    }
    print(
        "%-4s %s %.0f (%.0f), %s %.0f (%.0f), difference %+.0f",
        workload.name(),
        generated.name(),
        median(ours),
        ours.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
        byHand.name(),
        median(theirs),
        theirs.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
        median(differences));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
