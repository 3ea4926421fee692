package dev.synapt.benchmarks.compare;

import dev.synapt.benchmarks.Arguments;
import dev.synapt.benchmarks.Metric;
import dev.synapt.benchmarks.Workload;
import dev.synapt.benchmarks.Workloads;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a comparison does.
 *
 * @param workloads on what
 * @param ours which flavours of Synapt
 * @param peers who else
 * @param metrics what is measured
 * @param starts how often all processes are started anew, since a JVM can be slow for its whole
 *     life
 * @param rounds how many rounds each start measures
 * @param milliseconds how long one measurement takes
 * @param warmup how long each metric is warmed up at every start, in milliseconds
 * @param batches how many minibatches the data have
 * @param seed what all numbers follow from
 * @param python the command of a Python that has PyTorch
 * @param flags further options of every JVM
 * @param folder the folder {@code benchmarks}
 */
record Options(
    List<Workload> workloads,
    List<String> ours,
    List<String> peers,
    List<Metric> metrics,
    int starts,
    int rounds,
    long milliseconds,
    long warmup,
    int batches,
    long seed,
    List<String> python,
    List<String> flags,
    Path folder) {
  private static final Set<String> OWN =
      Set.of(
          "ours", "peers", "metrics", "starts", "rounds", "seconds", "warmup", "batches", "seed",
          "python", "flags", "folder");

  static Options parse(List<String> words) {
    Arguments values = Arguments.of(words);
    return new Options(
        Workloads.of(values, "listed", OWN),
        list(values.get("ours", "plain")),
        peers(values.get("peers", "all")),
        metrics(values.get("metrics", "train,one,many")),
        Integer.parseInt(values.get("starts", "2")),
        Integer.parseInt(values.get("rounds", "4")),
        milliseconds(values.get("seconds", "0.3")),
        milliseconds(values.get("warmup", "3")),
        Integer.parseInt(values.get("batches", "16")),
        Long.parseLong(values.get("seed", "1")),
        words(values.get("python", "python3")),
        words(values.get("flags", "")),
        Path.of(values.get("folder", ".")).toAbsolutePath().normalize());
  }

  private static List<String> peers(String names) {
    return switch (names) {
      case "all" -> Contestants.peerNames();
      case "none" -> List.of();
      default -> list(names);
    };
  }

  private static List<Metric> metrics(String names) {
    return list(names).stream().map(name -> Metric.valueOf(name.toUpperCase(Locale.ROOT))).toList();
  }

  private static List<String> list(String names) {
    return Arrays.asList(names.split(","));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.strip().split(" +"));
  }

  private static long milliseconds(String seconds) {
    return Math.round(1000 * Double.parseDouble(seconds));
  }
}
