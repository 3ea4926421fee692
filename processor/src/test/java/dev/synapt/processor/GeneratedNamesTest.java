package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.processor.testing.ClassPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedNamesTest {
  private static final String XOR =
      """
      @Model(input = 2, loss = BINARY_CROSSENTROPY)
      abstract class Xor {
        @Dense(units = 1, activation = SIGMOID) Layer output;
      }
      """;

  @ParameterizedTest
  @EnumSource
  void bothNamesCanBeTaken(Compilers compiler) {
    Compiled compiled =
        compiler.compile(
            ModelSource.of("Xor", XOR),
            ModelSource.of("XorModel", "class XorModel {}"),
            ModelSource.of("XorTrainer", "interface XorTrainer {}"));
    assertThat(compiled.ids()).containsExactly("NameTaken", "NameTaken");
  }

  @ParameterizedTest
  @EnumSource
  void namesInOtherPackagesAreFree(Compilers compiler) {
    Compiled compiled =
        compiler.compile(
            ModelSource.of("net.Xor", XOR),
            ModelSource.of("other.Xor", XOR),
            ModelSource.of("other.XorModell", "class XorModell {}"));
    assertThat(compiled.ids()).isEmpty();
  }

  /** Incremental builds leave the classes of the last one on the class path. */
  @Test
  void classesOfAnEarlierCompilationAreNotInTheWay(@TempDir Path folder) throws IOException {
    assertThat(compileWith(folder, "@dev.synapt.network.Generated(\"x\") class XorModel {}").ids())
        .isEmpty();
    assertThat(compileWith(folder, "class XorModel {}").ids()).containsExactly("NameTaken");
  }

  private static Compiled compileWith(Path folder, String existing) throws IOException {
    Compiled earlier = Compilers.JAVAC.compile(ModelSource.of("net.XorModel", existing));
    Path file = Files.createDirectories(folder.resolve("net")).resolve("XorModel.class");
    Files.write(file, earlier.classes().get("net/XorModel.class"));
    String path = folder + File.pathSeparator + ClassPath.all();
    return Compilers.JAVAC.compile(List.of("-classpath", path), ModelSource.of("net.Xor", XOR));
  }
}
