package dev.synapt.benchmarks.start;

import java.io.IOException;

/**
 * One process from start to end.
 *
 * @param milliseconds how long it took
 * @param prediction what it printed
 */
record Run(double milliseconds, double prediction) {
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
    return new Run(milliseconds, Double.parseDouble(line.substring(ANSWER.length())));
  }
}
