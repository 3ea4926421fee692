package dev.synapt.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.network.Network;
import dev.synapt.processor.write.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main class with the models in it, compiled for processes of its own. */
public record Program(Folder folder, String main) implements AutoCloseable {
  private static final Path SOURCES = Path.of("src/test/resources");

  /** Compiles a main class of the resources, with code for the Vector API. */
  public static Program withVectors(String main) throws IOException {
    Path source = SOURCES.resolve(main.replace('.', '/') + ".java");
    SourceFile file = new SourceFile(main, Files.readString(source));
    Folder folder = Folder.temporary();
    SourceCompiler.javac().withVectors().compile(List.of(file)).writeTo(folder);
    return new Program(folder, main);
  }

  /** What it wrote to its end, which must be a good one. */
  public String run(Jdk jdk, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>(List.of(jdk.tool("java").toString()));
    command.addAll(options);
    String classPath = SourceCompiler.classPath(Network.class) + File.pathSeparator + folder.path();
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(List.of(arguments));
    Command.Result result = Command.run(command);
    assertThat(result.exit()).as(result.output()).isZero();
    return result.output();
  }

  @Override
  public void close() {
    folder.close();
  }
}
