package dev.synapt.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.synapt.processor.testing.ClassPath;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that models are compiled with: each sees its own tree, and must say the same. */
public enum Compilers {
  /** The JDK's own. */
  JAVAC {
    @Override
    public Compiled compile(
        Processor processor, List<String> options, List<JavaFileObject> sources) {
      List<String> all = new ArrayList<>(List.of("-classpath", ClassPath.all()));
      all.addAll(options);
      Compilation compilation =
          Compiler.javac().withProcessors(processor).withOptions(all).compile(sources);
      Map<String, String> texts = new TreeMap<>();
      Map<String, byte[]> classes = new TreeMap<>();
      boolean isDone = compilation.status() != Compilation.Status.FAILURE;
      for (JavaFileObject file :
          isDone ? compilation.generatedFiles() : List.<JavaFileObject>of()) {
        String path = file.toUri().getPath().replaceFirst("^/(SOURCE|CLASS)_OUTPUT/", "");
        put(path, bytes(file), texts, classes);
      }
      return new Compiled(List.copyOf(compilation.diagnostics()), texts, classes);
    }
  },
  /** Eclipse's. */
  ECJ {
    @Override
    public Compiled compile(
        Processor processor, List<String> options, List<JavaFileObject> sources) {
      try {
        Path directory = Files.createTempDirectory("ecj");
        try {
          return compile(directory, processor, options, sources);
        } finally {
          delete(directory);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Sources and what is generated from them stand in files: Eclipse reads nothing else. */
    private Compiled compile(
        Path directory, Processor processor, List<String> options, List<JavaFileObject> sources)
        throws IOException {
      EclipseCompiler compiler = new EclipseCompiler();
      DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
      Path output = Files.createDirectories(directory.resolve("output"));
      List<Path> inputs = new ArrayList<>();
      for (JavaFileObject source : sources) {
        Path file = directory.resolve("input").resolve(source.getName().replaceFirst("^/", ""));
        Files.createDirectories(file.getParent());
        inputs.add(Files.writeString(file, source.getCharContent(true)));
      }
      try (StandardJavaFileManager files =
          compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
        files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(output.toFile()));
        files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(output.toFile()));
        List<String> all = new ArrayList<>(List.of("--release", "17"));
        all.addAll(List.of("-classpath", ClassPath.all()));
        all.addAll(options);
        Writer silent = new StringWriter();
        var units = files.getJavaFileObjectsFromPaths(inputs);
        CompilationTask task = compiler.getTask(silent, files, diagnostics, all, null, units);
        task.setProcessors(List.of(processor));
        task.call();
      }
      Map<String, String> texts = new TreeMap<>();
      Map<String, byte[]> classes = new TreeMap<>();
      for (Path file : filesIn(output)) {
        String path = output.relativize(file).toString().replace('\\', '/');
        put(path, Files.readAllBytes(file), texts, classes);
      }
      return new Compiled(diagnostics.getDiagnostics(), texts, classes);
    }
  };

  /** Compiles sources with one processor. */
  public abstract Compiled compile(
      Processor processor, List<String> options, List<JavaFileObject> sources);

  /** Compiles sources with the processor of this module. */
  public Compiled compile(List<String> options, JavaFileObject... sources) {
    return compile(new ModelProcessor(), options, Arrays.asList(sources));
  }

  /** Compiles sources with the processor of this module, without options. */
  public Compiled compile(JavaFileObject... sources) {
    return compile(List.of(), sources);
  }

  private static void put(
      String path, byte[] bytes, Map<String, String> texts, Map<String, byte[]> classes) {
    if (path.endsWith(".class")) {
      classes.put(path, bytes);
    } else {
      texts.put(path, new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static byte[] bytes(JavaFileObject file) {
    try (var stream = file.openInputStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> filesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
