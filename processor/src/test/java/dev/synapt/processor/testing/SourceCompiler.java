package dev.synapt.processor.testing;

import com.palantir.javapoet.JavaFile;
import dev.synapt.network.Network;
import dev.synapt.processor.ModelProcessor;
import dev.synapt.processor.write.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of Java that runs the processor of this module. All are told the same, in the words of
 * javac's command line.
 */
public final class SourceCompiler {
  private final String name;
  private final List<String> strict;
  private final Class<? extends Processor> processor;
  private final Invocation invocation;

  private SourceCompiler(
      String name,
      List<String> strict,
      Class<? extends Processor> processor,
      Invocation invocation) {
    this.name = name;
    this.strict = strict;
    this.processor = processor;
    this.invocation = invocation;
  }

  private SourceCompiler(String name, List<String> strict, Invocation invocation) {
    this(name, strict, ModelProcessor.class, invocation);
  }

  /** This compiler with a processor of the tests, which drives that of this module. */
  public SourceCompiler with(Class<? extends Processor> other) {
    return new SourceCompiler(name, strict, other, invocation);
  }

  /** Runs a compiler with arguments. */
  private interface Invocation {
    Command.Result run(List<String> arguments);
  }

  private static final String VECTORS = "jdk.incubator.vector";

  /** What javac warns of is an error; no option of its is known to Eclipse. */
  private static final List<String> STRICT = List.of("-Xlint:all", "-Werror");

  /** The compiler of the JDK that runs. */
  public static SourceCompiler javac() {
    return new SourceCompiler("javac " + Jdk.running().feature(), STRICT, SourceCompiler::running);
  }

  /**
   * The compiler of another JDK, in a process of its own, which ends before it would pay to
   * optimise more than a little.
   */
  public static SourceCompiler javac(Jdk jdk) {
    return new SourceCompiler(
        "javac " + jdk.feature(),
        STRICT,
        arguments ->
            Command.run(
                Stream.concat(
                        Stream.of(jdk.tool("javac").toString(), "-J-XX:TieredStopAtLevel=1"),
                        arguments.stream())
                    .toList()));
  }

  /** The compiler of Eclipse. */
  public static SourceCompiler ecj() {
    return new SourceCompiler("ECJ", List.of(), SourceCompiler::eclipse);
  }

  /**
   * This compiler with the Vector API among its modules. Javac then warns that it incubates, and
   * has no way to be told not to before JDK 25, so that its warnings are no errors.
   */
  public SourceCompiler withVectors() {
    return new SourceCompiler(
        name + " with vectors",
        List.of(),
        processor,
        arguments ->
            invocation.run(
                Stream.concat(Stream.of("--add-modules", VECTORS), arguments.stream()).toList()));
  }

  /** Compiles declarations together with what the processor makes of them. */
  public ModelCompilation compile(List<SourceFile> sources, String... options) {
    List<String> all = new ArrayList<>(strict);
    all.addAll(Arrays.asList(options));
    all.addAll(
        List.of(
            "-processorpath",
            classPath(
                processor, ModelProcessor.class, JavaFile.class, Network.class, Nullable.class)));
    if (processor != ModelProcessor.class) {
      all.addAll(List.of("-processor", processor.getName()));
    }
    return compileWith(all, sources);
  }

  /** Compiles sources that stand for themselves, such as generated ones. */
  public ModelCompilation compilePlain(List<SourceFile> sources) {
    return compileWith(List.of("-proc:none", "-g:none"), sources);
  }

  private ModelCompilation compileWith(List<String> options, List<SourceFile> sources) {
    try (Folder folder = Folder.temporary()) {
      Path generated = folder.folder("generated");
      Path classes = folder.folder("classes");
      List<String> arguments = new ArrayList<>(options);
      arguments.addAll(List.of("--release", "17", "-encoding", "UTF-8"));
      arguments.addAll(List.of("-classpath", classPath(Network.class, Nullable.class)));
      arguments.addAll(List.of("-s", generated.toString(), "-d", classes.toString()));
      for (SourceFile source : sources) {
        arguments.add(folder.write(source).toString());
      }
      Command.Result result = invocation.run(arguments);
      if (result.exit() != 0) {
        throw new AssertionError(name + " failed:\n" + result.output());
      }
      return ModelCompilation.read(generated, classes);
    }
  }

  /** Where classes come from, as a class path. */
  public static String classPath(Class<?>... types) {
    return Arrays.stream(types)
        .map(ClassPath::of)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Command.Result running(List<String> arguments) {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, messages, messages, arguments.toArray(String[]::new));
    return new Command.Result(exit, messages.toString(StandardCharsets.UTF_8));
  }

  private static Command.Result eclipse(List<String> arguments) {
    StringWriter messages = new StringWriter();
    PrintWriter writer = new PrintWriter(messages);
    boolean done = BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null);
    return new Command.Result(done ? 0 : 1, messages.toString());
  }

  @Override
  public String toString() {
    return name;
  }
}
