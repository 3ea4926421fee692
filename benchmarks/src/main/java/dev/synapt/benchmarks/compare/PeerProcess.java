package dev.synapt.benchmarks.compare;

import dev.synapt.benchmarks.Metric;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A running contestant. */
final class PeerProcess implements AutoCloseable {
  /** Every library that counts threads reads one of these. */
  private static final List<String> ONE_THREAD =
      List.of(
          "OMP_NUM_THREADS",
          "OPENBLAS_NUM_THREADS",
          "MKL_NUM_THREADS",
          "TF_NUM_INTRAOP_THREADS",
          "TF_NUM_INTEROP_THREADS");

  private final Contestant contestant;
  private final Path log;
  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter commands;
  private final String version;
  private final Set<Metric> metrics = EnumSet.noneOf(Metric.class);
  private final int comparableLosses;

  private PeerProcess(Contestant contestant, Path log, Process process) throws IOException {
    this.contestant = contestant;
    this.log = log;
    this.process = process;
    this.answers = process.inputReader();
    this.commands = process.outputWriter();
    String[] ready = answer("@ready ").split("\\|");
    version = ready[0];
    for (String metric : ready[1].split(" ")) {
      metrics.add(Metric.valueOf(metric));
    }
    comparableLosses = Integer.parseInt(ready[2]);
  }

  /**
   * Starts a contestant and waits until it is ready.
   *
   * @param contestant who
   * @param problem the file of the problem
   * @param log receives what its libraries print
   * @throws IOException if it does not come up; the message says where it printed why
   */
  static PeerProcess start(Contestant contestant, Path problem, Path log) throws IOException {
    List<String> command = new ArrayList<>(contestant.command());
    command.add(problem.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
    ONE_THREAD.forEach(name -> builder.environment().put(name, "1"));
    builder.environment().putAll(contestant.environment());
    // Set on some machines for old builds of OpenBLAS; it would slow every one that is newer.
    builder.environment().remove("OPENBLAS_CORETYPE");
    Process process = builder.start();
    try {
      return new PeerProcess(contestant, log, process);
    } catch (IOException e) {
      process.destroy();
      throw e;
    }
  }

  Contestant contestant() {
    return contestant;
  }

  String name() {
    return contestant.name();
  }

  String version() {
    return version;
  }

  boolean measures(Metric metric) {
    return metrics.contains(metric);
  }

  int comparableLosses() {
    return comparableLosses;
  }

  double[] predictions(int examples) throws IOException {
    return values("predictions " + examples);
  }

  double[] losses(int steps) throws IOException {
    return values("losses " + steps);
  }

  /** Operations a second, measured for at least so long. */
  double rate(Metric metric, long milliseconds) throws IOException {
    send("measure " + metric + " " + milliseconds);
    String[] words = answer("@rate ").split(" ");
    return Long.parseLong(words[0]) * 1e9 / Long.parseLong(words[1]);
  }

  private double[] values(String command) throws IOException {
    send(command);
    return Arrays.stream(answer("@values ").split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private void send(String command) throws IOException {
    commands.write(command);
    commands.newLine();
    commands.flush();
  }

  private String answer(String prefix) throws IOException {
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(prefix)) {
        return line.substring(prefix.length());
      }
    }
    throw new IOException(
        "%s ended where an answer '%s' was expected; its last words are in %s"
            .formatted(contestant.name(), prefix.strip(), log));
  }

  @Override
  public void close() throws IOException {
    try {
      send("quit");
      if (process.waitFor(10, TimeUnit.SECONDS)) {
        return;
      }
    } catch (IOException e) {
      // It has ended already.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
