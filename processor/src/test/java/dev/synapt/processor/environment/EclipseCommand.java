package dev.synapt.processor.environment;

import com.palantir.javapoet.JavaFile;
import dev.synapt.network.Network;
import dev.synapt.processor.ModelProcessor;
import dev.synapt.processor.testing.Command;
import dev.synapt.processor.testing.Folder;
import dev.synapt.processor.testing.Jdk;
import dev.synapt.processor.testing.SourceCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** The compiler of Eclipse in a JVM of its own. */
final class EclipseCommand {
  /** The modules that it needs; javac's is not among them. */
  static final String WITHOUT_JAVAC = "--limit-modules=java.base,java.compiler,java.xml,jdk.zipfs";

  /** All modules of the JDK. */
  static final String WITH_JAVAC = "--add-modules=ALL-SYSTEM";

  private EclipseCommand() {}

  /**
   * What the compiler says in a JVM with certain modules, and the names of the classes that it
   * writes.
   */
  static String compile(Jdk jdk, String modules, String name, String text) {
    try (Folder folder = Folder.temporary()) {
      Path source =
          folder.write(name.replace('.', '/') + ".java", text.getBytes(StandardCharsets.UTF_8));
      Path classes = Files.createDirectory(folder.path().resolve("classes"));
      String processors =
          SourceCompiler.classPath(ModelProcessor.class, JavaFile.class, Network.class);
      Command.Result result =
          Command.run(
              List.of(
                  jdk.tool("java").toString(),
                  modules,
                  "-cp",
                  SourceCompiler.classPath(BatchCompiler.class),
                  "org.eclipse.jdt.internal.compiler.batch.Main",
                  "--release",
                  "17",
                  "-classpath",
                  SourceCompiler.classPath(Network.class),
                  "-processorpath",
                  processors,
                  "-d",
                  classes.toString(),
                  "-s",
                  classes.toString(),
                  source.toString()));
      return result.output() + names(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String names(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files.map(Path::toString).collect(Collectors.joining("\n"));
    }
  }
}
