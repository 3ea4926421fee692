package dev.synapt.benchmarks.compile;

import dev.synapt.benchmarks.Statistics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The jobs of one model by turns, in a JVM that has neither Synapt's runtime nor its processor on
 * its class path: javac would find them there, and load nothing anew.
 */
public final class Rounds {
  private Rounds() {}

  /**
   * Prints the table of a model, whose source is the standard input.
   *
   * @param args the name of the model, how many rounds to warm up, how many to measure, the jar of
   *     the runtime, the jar of the processor
   * @throws IOException if files cannot be written
   */
  public static void main(String[] args) throws IOException {
    String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    Libraries libraries = new Libraries(args[3], args[4]);
    List<Job> jobs = new ArrayList<>(List.of(Job.empty(libraries)));
    jobs.addAll(Job.of(Source.model(text), libraries));
    Map<Job, List<Double>> times = run(jobs, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    print("%n%-38s %8s %8s %8s %8s", args[0], "median", "10 %", "90 %", "added");
    times.forEach((job, own) -> print(job.name(), own, times.get(jobs.get(0))));
  }

  private static Map<Job, List<Double>> run(List<Job> jobs, int warmup, int rounds)
      throws IOException {
    Javac javac = new Javac();
    Map<Job, List<Double>> times = new LinkedHashMap<>();
    jobs.forEach(job -> times.put(job, new ArrayList<>()));
    for (int round = -warmup; round < rounds; round++) {
      for (Job job : jobs) {
        double milliseconds = javac.milliseconds(job);
        if (round >= 0) {
          times.get(job).add(milliseconds);
        }
      }
    }
    return times;
  }

  /** What is added is the median of the differences within a round. */
  private static void print(String name, List<Double> times, List<Double> empty) {
    List<Double> added = new ArrayList<>();
    for (int round = 0; round < times.size(); round++) {
      added.add(times.get(round) - empty.get(round));
    }
    print(
        "%-38s %8.1f %8.1f %8.1f %8.1f",
        name,
        Statistics.median(times),
        Statistics.quantile(times, 0.1),
        Statistics.quantile(times, 0.9),
        Statistics.median(added));
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
