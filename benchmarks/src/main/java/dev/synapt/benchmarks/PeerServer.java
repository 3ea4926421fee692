package dev.synapt.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * A peer in a process of its own, since native libraries do not bear each other. It does what the
 * lines of its input say, and answers each with a line of output that starts with {@code @}:
 *
 * <pre>
 *                      @ready PyTorch 2.7.1|TRAIN ONE MANY|20
 * predictions 8        @values 0.25 0.75 ...
 * losses 256           @values 0.69 0.68 ...
 * measure TRAIN 300    @rate operations nanoseconds
 * quit
 * </pre>
 */
public final class PeerServer {
  private final Peer peer;
  private final Problem problem;
  private final Stopwatch stopwatch;

  private PeerServer(Peer peer, Problem problem) {
    this.peer = peer;
    this.problem = problem;
    this.stopwatch = new Stopwatch(peer, problem);
  }

  /**
   * Serves until it is told to quit, or its input ends.
   *
   * @param arguments the file of the problem
   * @param start makes the peer
   * @throws IOException if the problem cannot be read
   */
  public static void serve(String[] arguments, Function<Problem, Peer> start) throws IOException {
    PrintStream answers = System.out;
    // What libraries print must not pass for answers.
    System.setOut(System.err);
    Problem problem = ProblemFile.read(Path.of(arguments[0]));
    try (Peer peer = start.apply(problem);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      StringJoiner metrics = new StringJoiner(" ");
      peer.metrics().forEach(metric -> metrics.add(metric.name()));
      answers.println("@ready " + peer.version() + "|" + metrics + "|" + peer.comparableLosses());
      PeerServer server = new PeerServer(peer, problem);
      for (String line = lines.readLine();
          line != null && !line.equals("quit");
          line = lines.readLine()) {
        answers.println(server.answer(line.split(" ")));
      }
    }
  }

  private String answer(String[] words) {
    peer.restart();
    return switch (words[0]) {
      case "predictions" -> values(predictions(Integer.parseInt(words[1])));
      case "losses" -> values(losses(Integer.parseInt(words[1])));
      case "measure" -> {
        Stopwatch.Reading reading =
            stopwatch.read(Metric.valueOf(words[1]), Long.parseLong(words[2]) * 1_000_000);
        yield "@rate " + reading.operations() + " " + reading.nanoseconds();
      }
      default -> throw new IllegalArgumentException("Not understood: " + words[0]);
    };
  }

  /** Of the first examples one by one, and then of the same at once. */
  private double[] predictions(int count) {
    int outputs = problem.workload().outputs();
    double[] values = new double[2 * count * outputs];
    float[] out = new float[outputs];
    for (int i = 0; i < count; i++) {
      peer.predict(problem.rows(i, 1), out);
      for (int j = 0; j < outputs; j++) {
        values[i * outputs + j] = out[j];
      }
    }
    float[] all = new float[count * outputs];
    peer.predictMany(problem.rows(0, count), count, all);
    for (int i = 0; i < all.length; i++) {
      values[all.length + i] = all[i];
    }
    return values;
  }

  private double[] losses(int steps) {
    double[] losses = new double[steps];
    for (int i = 0; i < steps; i++) {
      losses[i] = peer.step(i % problem.batches());
    }
    return losses;
  }

  private static String values(double[] values) {
    StringJoiner text = new StringJoiner(" ", "@values ", "");
    for (double value : values) {
      text.add(String.valueOf(value));
    }
    return text.toString();
  }
}
