package dev.synapt.benchmarks.start;

import dev.synapt.benchmarks.Origin;
import dev.synapt.benchmarks.Problem;
import dev.synapt.network.Network;
import dev.synapt.processor.CompiledModel;
import dev.synapt.processor.ModelCompiler;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/**
 * A program that prints its first prediction.
 *
 * @param name what the table calls it
 * @param command starts it
 */
record Program(String name, List<String> command) {
  private static final String PACKAGE = "start";

  /** As the class by hand is compiled: else what {@code main} prints takes JDK 25 another 10 ms. */
  private static final String INLINE_TEXTS = "-XDstringConcat=inline";

  private static final String MAIN =
      """
      package start;

      import java.nio.file.Path;
      import java.util.Arrays;

      public final class First {
        public static void main(String[] args) throws Exception {
          long start = System.nanoTime();
          Class.forName("start.NetModel");
          long initialized = System.nanoTime();
          NetModel model = NetModel.load(Path.of(args[0]));
          long read = System.nanoTime();
          float[] x = new float[model.inputs()];
          Arrays.fill(x, 0.5f);
          float first = model.predict(x)[0];
          long predicted = System.nanoTime();
          System.out.println(
              "@first " + first + " " + start + " " + initialized + " " + read + " " + predicted);
        }
      }
      """;

  /** The generated class as it is shipped: compiled ahead, with the runtime and nothing else. */
  static Program generated(Problem problem, Path folder) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    model(problem).writeTo(sources, PACKAGE);
    Files.writeString(sources.resolve(PACKAGE).resolve("First.java"), MAIN);
    String runtime = Origin.of(Network.class);
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", INLINE_TEXTS, "-d", classes.toString(), "-cp", runtime));
    for (String name : List.of("NetModel", "NetTrainer", "First")) {
      arguments.add(sources.resolve(PACKAGE).resolve(name + ".java").toString());
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new IllegalStateException("javac refused " + arguments);
    }
    String classPath = classes + File.pathSeparator + runtime;
    return new Program("generated", java(classPath, PACKAGE + ".First", List.of(file(folder))));
  }

  /** The same network by hand. */
  static Program byHand(Problem problem, Path folder) {
    Path classes = Path.of("target", "classes").toAbsolutePath();
    return byHand("by hand", classes, problem, folder);
  }

  /** The same, with its class in a jar, as applications have theirs. */
  static Program byHandInJar(Problem problem, Path folder) throws IOException {
    Path jar = folder.resolve("by-hand.jar");
    String name = ByHand.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), new Manifest());
        InputStream in = ByHand.class.getResourceAsStream("/" + name)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(in.readAllBytes());
    }
    return byHand("by hand in jar", jar, problem, folder);
  }

  private static Program byHand(String name, Path classPath, Problem problem, Path folder) {
    List<String> arguments = new ArrayList<>();
    arguments.add(file(folder));
    arguments.add(problem.workload().hidden().name().toLowerCase(Locale.ROOT));
    problem.workload().shape().forEach(width -> arguments.add(String.valueOf(width)));
    return new Program(name, java(classPath.toString(), ByHand.class.getName(), arguments));
  }

  /** Saves the weights that all read. */
  static void save(Problem problem, Path folder) throws IOException {
    model(problem).network(problem.parameters()).save(Path.of(file(folder)));
  }

  /** The same program, on a JVM with one more option. */
  Program with(String option) {
    List<String> words = new ArrayList<>(command);
    words.add(1, option);
    return new Program(name, words);
  }

  private static CompiledModel model(Problem problem) {
    return ModelCompiler.create().compile(problem.workload().spec()).model();
  }

  private static String file(Path folder) {
    return folder.resolve("net.safetensors").toString();
  }

  private static List<String> java(String classPath, String main, List<String> arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(Arrays.asList(java, "-cp", classPath, main));
    command.addAll(arguments);
    return command;
  }
}
