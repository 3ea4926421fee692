package dev.synapt.benchmarks.compare;

import dev.synapt.benchmarks.Drawing;
import dev.synapt.benchmarks.Problem;
import dev.synapt.benchmarks.ProblemFile;
import dev.synapt.benchmarks.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares Synapt with its peers and prints a table; see the README. */
public final class Comparison {
  private final Options options;
  private final Path target;
  private final Calibration calibration = new Calibration();
  private final List<Measurement> measurements = new ArrayList<>();
  private final Map<String, String> versions = new LinkedHashMap<>();
  private final Map<String, String> absent = new LinkedHashMap<>();

  private Comparison(Options options) throws IOException {
    this.options = options;
    this.target = Files.createDirectories(options.folder().resolve("target").resolve("compare"));
  }

  /**
   * Runs a comparison.
   *
   * @param args options, as the README lists them
   * @throws IOException if files cannot be written, or Synapt itself does not run
   */
  public static void main(String[] args) throws IOException {
    Options options = Options.parse(Arrays.asList(args));
    new Comparison(options).run();
  }

  private void run() throws IOException {
    Machine machine = Machine.here();
    System.out.println(machine);
    for (Workload workload : options.workloads()) {
      Problem problem = Drawing.of(workload, options.batches(), options.seed());
      Path file = target.resolve(workload.name() + ".safetensors");
      ProblemFile.write(file, problem);
      for (int start = 1; start <= options.starts(); start++) {
        duel(problem, file, start);
      }
    }
    Report report =
        Report.of(machine, options, measurements, versions, absent, calibration.spread());
    System.out.println(report.text());
    Path lines = target.resolve("results.jsonl");
    Files.write(lines, JsonLines.of(report));
    System.out.println("All figures: " + lines);
  }

  private void duel(Problem problem, Path file, int start) throws IOException {
    Contestants contestants = new Contestants(options);
    List<PeerProcess> ours = new ArrayList<>();
    List<PeerProcess> peers = new ArrayList<>();
    try {
      for (String flavour : options.ours()) {
        ours.add(start(contestants.ours(flavour), file));
      }
      Check check = new Check(problem, ours.get(0));
      for (PeerProcess own : ours) {
        check.fault(own).ifPresent(fault -> refuse(own.name() + " " + fault));
      }
      for (String name : options.peers()) {
        Optional<String> obstacle = contestants.obstacle(name);
        if (obstacle.isPresent()) {
          absent.put(name, obstacle.get());
        } else {
          admit(contestants.peer(name), file, check).ifPresent(peers::add);
        }
      }
      String name = problem.workload().name();
      System.out.printf("%s, start %d: %s%n", name, start, names(peers));
      measurements.addAll(new Duel(name, options, calibration, start).run(ours, peers));
    } finally {
      for (PeerProcess process : ours) {
        process.close();
      }
      for (PeerProcess process : peers) {
        process.close();
      }
    }
  }

  private void refused(Contestant contestant, Path file, String why) {
    absent.put(contestant.name() + " on " + stem(file), why);
    System.out.println(stem(file) + " without " + contestant.name() + ": " + why);
  }

  private static void refuse(String fault) {
    throw new IllegalStateException(fault + ": there is nothing to measure");
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replace(".safetensors", "");
  }

  private static List<String> names(List<PeerProcess> peers) {
    return peers.stream().map(PeerProcess::name).toList();
  }

  private PeerProcess start(Contestant contestant, Path file) throws IOException {
    PeerProcess process =
        PeerProcess.start(
            contestant, file, target.resolve(stem(file) + "-" + contestant.name() + ".log"));
    // Smile is another model on other workloads.
    versions.merge(
        contestant.name(),
        process.version(),
        (known, now) -> known.contains(now) ? known : known + "; on others " + now);
    return process;
  }

  /** A peer that does not start, or computes something else, does not take part. */
  private Optional<PeerProcess> admit(Contestant contestant, Path file, Check check) {
    try {
      PeerProcess process = start(contestant, file);
      Optional<String> fault = check.fault(process);
      if (fault.isEmpty()) {
        return Optional.of(process);
      }
      process.close();
      refused(contestant, file, fault.get());
    } catch (IOException e) {
      refused(contestant, file, e.getMessage());
    }
    return Optional.empty();
  }
}
