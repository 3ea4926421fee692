package dev.synapt.processor.testing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs programs in processes of their own, without the JVM options that environments carry. */
public final class Command {
  private Command() {}

  /** What a program wrote to both its streams, and how it ended. */
  public record Result(int exit, String output) {}

  /** Runs a program to its end. */
  public static Result run(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "JDK_JAVAC_OPTIONS")
        .forEach(environment::remove);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException(command.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a main class wrote; one that fails fails the test with all it wrote. */
  public static String java(Jdk jdk, String classPath, String main, String... options) {
    List<String> command = new ArrayList<>(List.of(jdk.tool("java").toString()));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath, main));
    Result result = run(command);
    if (result.exit() != 0) {
      throw new AssertionError(command + " ended with " + result.exit() + ":\n" + result.output());
    }
    return result.output();
  }
}
