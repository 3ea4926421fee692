package dev.synapt.benchmarks.compile;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The javac of this JVM, which is the warmer the more it has compiled. Each job begins with nothing
 * open and ends with class files in a folder, as it does in builds.
 */
final class Javac {
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

  /**
   * Does a job.
   *
   * @return the milliseconds it took
   * @throws IllegalStateException if the source was refused, or a class is missing
   */
  double milliseconds(Job job) throws IOException {
    Path folder = Files.createTempDirectory("compile");
    try {
      Path file = folder.resolve(job.source().name() + ".java");
      Files.writeString(file, job.source().text());
      Path classes = Files.createDirectory(folder.resolve("classes"));
      long start = System.nanoTime();
      compile(job, file, classes);
      double milliseconds = (System.nanoTime() - start) * 1e-6;
      check(job, classes);
      return milliseconds;
    } finally {
      delete(folder);
    }
  }

  private void compile(Job job, Path file, Path classes) throws IOException {
    List<String> options = new ArrayList<>(job.options());
    options.addAll(List.of("-d", classes.toString()));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter other = new StringWriter();
    boolean isDone;
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      var units = files.getJavaFileObjects(file);
      JavaCompiler.CompilationTask task =
          compiler.getTask(other, files, diagnostics, options, null, units);
      List<Processor> processors = job.processors().get();
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      isDone = task.call();
    }
    if (!isDone) {
      throw refusal(job, errors(diagnostics) + other);
    }
  }

  private static String errors(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic + "\n")
        .collect(Collectors.joining());
  }

  private static void check(Job job, Path classes) {
    for (String name : job.source().classes()) {
      if (!Files.exists(classes.resolve(name + ".class"))) {
        throw refusal(job, "There is no " + name + ".class");
      }
    }
  }

  private static IllegalStateException refusal(Job job, String why) {
    return new IllegalStateException(
        "javac, %s, of%n%s%n%s".formatted(job.name(), job.source().text(), why));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
