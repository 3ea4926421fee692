package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.network.Network;
import dev.synapt.processor.testing.Command;
import dev.synapt.processor.testing.Folder;
import dev.synapt.processor.testing.Jdk;
import dev.synapt.processor.testing.SourceCompiler;
import dev.synapt.processor.write.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model trains, is saved and loaded, and predicts with the runtime alone on the class path. */
class RuntimeAloneTest {
  private static final Path PROGRAM = Path.of("src/test/resources/alone/Alone.java");

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void trainsSavesLoadsAndPredicts(int feature) throws IOException {
    Jdk jdk = Jdk.require(feature);
    SourceFile program = new SourceFile("alone.Alone", Files.readString(PROGRAM));
    try (Folder folder = Folder.temporary()) {
      SourceCompiler.javac().compile(List.of(program)).writeTo(folder);
      String classPath =
          SourceCompiler.classPath(Network.class) + File.pathSeparator + folder.path();
      assertThat(Command.java(jdk, classPath, "alone.Alone").lines())
          .containsExactly(
              "Network true",
              "ModelProcessor false",
              "FMatrixRMaj false",
              "CsvReader false",
              "Nullable false",
              "0 xor 0 = 0",
              "0 xor 1 = 1",
              "1 xor 0 = 1",
              "1 xor 1 = 0");
    }
  }
}
