package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.processor.testing.Jdk;
import dev.synapt.processor.testing.ModelCompilation;
import dev.synapt.processor.testing.SourceCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code good/Xor.java} becomes {@code expected/XorModel.java} and {@code
 * expected/XorTrainer.java}, to the character, whatever the compiler.
 *
 * <p>These files are the generated code under review. After a change that is meant, write them anew
 * with {@code mvn -pl runtime,processor test -Dtest=GeneratedCodeTest -Dsynapt.golden.refresh=true
 * -Dsurefire.failIfNoSpecifiedTests=false}, and read the difference before you commit it.
 */
class GeneratedCodeTest {
  private static final Path EXPECTED = Path.of("src/test/resources/expected");

  /** As in the code of the project. Only names that are long themselves may make it longer. */
  private static final int WIDTH = 100;

  @Test
  void isAsExpectedTwiceInARow() throws IOException {
    Map<String, String> generated = generated(SourceCompiler.javac());
    if (Boolean.getBoolean("synapt.golden.refresh")) {
      refresh(generated);
    }
    assertAsExpected(generated);
    assertAsExpected(generated(SourceCompiler.javac()));
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void isTheSameUnderEveryJdk(int feature) throws IOException {
    assertAsExpected(generated(SourceCompiler.javac(Jdk.require(feature))));
  }

  @Test
  void isTheSameUnderEclipse() throws IOException {
    assertAsExpected(generated(SourceCompiler.ecj()));
  }

  @Test
  void hasNoLineThatIsTooLongToRead() throws IOException {
    for (Map.Entry<String, String> file : expected().entrySet()) {
      assertThat(file.getValue().lines())
          .as(file.getKey())
          .isNotEmpty()
          .allMatch(line -> line.length() <= WIDTH);
    }
  }

  /** Compares with the files to the character. */
  static void assertAsExpected(Map<String, String> generated) throws IOException {
    Map<String, String> expected = expected();
    assertThat(generated).containsOnlyKeys(expected.keySet());
    for (Map.Entry<String, String> file : generated.entrySet()) {
      assertThat(file.getValue()).as(file.getKey()).isEqualTo(expected.get(file.getKey()));
    }
  }

  /** What the processor writes, by the names of the files. */
  private static Map<String, String> generated(SourceCompiler compiler) {
    return generated(GoodFile.compileAll(compiler));
  }

  static Map<String, String> generated(List<ModelCompilation> compilations) {
    Map<String, String> texts = new TreeMap<>();
    for (ModelCompilation compilation : compilations) {
      compilation
          .sources()
          .forEach((name, text) -> texts.put(name.replace("good.", "") + ".java", text));
    }
    return texts;
  }

  private static Map<String, String> expected() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : GoodFile.list(EXPECTED).toList()) {
      texts.put(file.getFileName().toString(), Files.readString(file));
    }
    return texts;
  }

  private static void refresh(Map<String, String> generated) throws IOException {
    for (Path file : GoodFile.list(EXPECTED).toList()) {
      Files.delete(file);
    }
    for (Map.Entry<String, String> file : generated.entrySet()) {
      Files.writeString(EXPECTED.resolve(file.getKey()), file.getValue());
    }
  }
}
