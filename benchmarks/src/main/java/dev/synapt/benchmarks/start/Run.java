package dev.synapt.benchmarks.start;

import java.io.IOException;
import java.util.List;

/**
 * One process from start to end.
 *
 * @param milliseconds how long it took
 * @param prediction what it printed
 * @param phases what it did in {@code main}
 */
record Run(double milliseconds, double prediction, Phases phases) {
  private static final String ANSWER = "@first ";

  static Run of(Program program) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(program.command())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = process.inputReader().readLine();
    int exit = process.waitFor();
    double milliseconds = (System.nanoTime() - start) * 1e-6;
    if (exit != 0 || line == null || !line.startsWith(ANSWER)) {
      throw new IllegalStateException(program.name() + " ended with " + exit + ": " + line);
    }
    List<String> words = List.of(line.substring(ANSWER.length()).split(" "));
    List<Long> clock = words.stream().skip(1).map(Long::valueOf).toList();
    return new Run(milliseconds, Double.parseDouble(words.get(0)), Phases.of(clock));
  }
}
