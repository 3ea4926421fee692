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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A program that was compiled for the Vector API trains and predicts on the class path and on the
 * module path, whether the JVM has the API among its modules or not: it loads the code for it only
 * if so, says once what is missing if not, and its numbers are those that are recorded for {@link
 * SameBitsTest}. So does a module that was compiled without the API, which it never misses.
 */
class VectorsAtRunTimeTest {
  private static final Path FOLDER = Path.of("src/test/resources/bits");
  private static final String MODULE = "jdk.incubator.vector";
  private static final String ADD_MODULES = "--add-modules=" + MODULE;
  private static final String VECTORS = "SameBits_WideTrainer$Vectors";
  private static final String REFUSAL = " was compiled for the Vector API";

  @ParameterizedTest(name = "{0}, JDK {1}")
  @CsvSource({
    "CLASS_PATH, 17", "PORTABLE_MODULE, 17", "OPTIONAL_MODULE, 17", "REQUIRED_MODULE, 17",
    "CLASS_PATH, 25", "PORTABLE_MODULE, 25", "OPTIONAL_MODULE, 25", "REQUIRED_MODULE, 25"
  })
  void trainsAndPredicts(Form form, int feature) throws IOException {
    Jdk jdk = Jdk.require(feature);
    try (Folder folder = Folder.temporary()) {
      form.compileTo(folder);
      String added = run(jdk, form, folder, ADD_MODULES);
      assertThat(added.lines()).containsAll(recorded());
      assertThat(added.contains(VECTORS)).isEqualTo(form != Form.PORTABLE_MODULE);
      assertThat(added).doesNotContain(REFUSAL);
      String plain = run(jdk, form, folder);
      assertThat(plain.lines()).containsAll(recorded());
      switch (form) {
        case REQUIRED_MODULE -> assertThat(plain).contains(VECTORS).doesNotContain(REFUSAL);
        case PORTABLE_MODULE -> assertThat(plain).doesNotContain(VECTORS, REFUSAL);
        default -> assertThat(plain).doesNotContain(VECTORS).containsOnlyOnce(REFUSAL);
      }
    }
  }

  /**
   * What a program is: classes, or a module that knows nothing of the API, can do without it, or
   * cannot.
   */
  enum Form {
    CLASS_PATH(""),
    PORTABLE_MODULE(""),
    OPTIONAL_MODULE("requires static " + MODULE + ";"),
    REQUIRED_MODULE("requires " + MODULE + ";");

    private final String requires;

    Form(String requires) {
      this.requires = requires;
    }

    void compileTo(Folder folder) throws IOException {
      List<SourceFile> sources = new ArrayList<>();
      sources.add(
          new SourceFile("bits.SameBits", Files.readString(FOLDER.resolve("SameBits.java"))));
      List<String> options = new ArrayList<>();
      if (this != CLASS_PATH) {
        String module = "module bits { requires dev.synapt.runtime; " + requires + " }";
        sources.add(new SourceFile("module-info", module));
        options.addAll(
            List.of("--module-path", SourceCompiler.classPath(Network.class, Nullable.class)));
      }
      SourceCompiler.javac()
          .withVectors()
          .compile(sources, options.toArray(String[]::new))
          .writeTo(folder);
    }

    List<String> arguments(String path) {
      return this == CLASS_PATH
          ? List.of("-cp", path, "bits.SameBits")
          : List.of("--module-path", path, "--module", "bits/bits.SameBits");
    }
  }

  private static String run(Jdk jdk, Form form, Folder folder, String... options) {
    String path = SourceCompiler.classPath(Network.class) + File.pathSeparator + folder.path();
    List<String> command = new ArrayList<>(List.of(jdk.tool("java").toString()));
    command.addAll(List.of("-Xlog:class+load", "-Dsynapt.vector=on"));
    command.addAll(List.of(options));
    command.addAll(form.arguments(path));
    Command.Result result = Command.run(command);
    assertThat(result.exit()).as(result.output()).isZero();
    return result.output();
  }

  private static List<String> recorded() throws IOException {
    return Files.readAllLines(FOLDER.resolve("fused.txt"));
  }
}
