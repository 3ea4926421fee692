package dev.synapt.examples.e10_images;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What one run of an example printed.
 *
 * @param status 0 if all went well
 * @param output what went to the standard output
 * @param errors what went to the standard error
 */
public record Run(int status, String output, String errors) {
  /** An example's main method without the end of the process. */
  public interface Example {
    int run(PrintStream out, PrintStream err, String... args);
  }

  public static Run of(Example example, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = example.run(printer(out), printer(err), args);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  public List<String> lines(String prefix) {
    return output.lines().filter(line -> line.startsWith(prefix)).toList();
  }

  /** The one line of a run that failed. */
  public String error() {
    List<String> lines = errors.lines().toList();
    if (status != 1 || lines.size() != 1 || !lines.get(0).startsWith("error: ")) {
      throw new AssertionError(
          "Expected status 1 and one line that begins with 'error: '. Received: " + this);
    }
    return lines.get(0);
  }
}
