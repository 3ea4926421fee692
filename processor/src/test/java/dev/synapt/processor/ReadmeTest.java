package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.synapt.processor.testing.ModelCompilation;
import dev.synapt.processor.testing.SourceCompiler;
import dev.synapt.processor.write.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Java of the README compiles, and its two forms of a model give the same classes. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Pattern JAVA = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
  private static final Pattern CHECK = Pattern.compile("`(GradientCheck\\.[^`]+)`");

  private static String annotations;
  private static String definition;
  private static String training;
  private static String searching;
  private static String importing;
  private static String checking;

  @BeforeAll
  static void read() throws IOException {
    String readme = Files.readString(README);
    List<String> blocks = all(JAVA, readme);
    assertThat(blocks).as("blocks of Java").hasSize(5);
    annotations = blocks.get(0);
    definition = imports(annotations) + blocks.get(1);
    training = blocks.get(2);
    searching = blocks.get(3);
    importing = blocks.get(4);
    checking = String.join("", all(CHECK, readme));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String imports(String source) {
    return source
        .lines()
        .filter(line -> line.startsWith("import "))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void bothFormsGiveTheSameClasses() {
    ModelCompilation annotated = compile(new SourceFile("Digits", annotations));
    ModelCompilation defined = compile(new SourceFile("Digits", definition));
    assertThat(annotated.sources()).containsOnlyKeys("DigitsModel", "DigitsTrainer");
    assertThat(defined.sources()).isEqualTo(annotated.sources());
    FrontEndsAgreeTest.assertSameClasses(annotated, defined);
  }

  @Test
  void modelsAreTrainedCheckedAndKept() {
    String statements = training + checking + ";";
    compile(
        new SourceFile("Digits", annotations),
        snippet(
            "ClassDataset train, ClassDataset test, float[] pixels, float[] rows, int[] classes",
            statements));
  }

  @Test
  void architecturesAreSearched() {
    SourceFile program =
        snippet(
            "ClassDataset train, ClassDataset test",
            searching,
            imports(annotations)
                + """
                import dev.synapt.processor.*;
                import dev.synapt.spec.*;
                """);
    // The compiler that sees the processor's own classes, as a program that searches does.
    Compiled compiled =
        Compilers.JAVAC.compile(
            JavaFileObjects.forSourceString(program.className(), program.text()));
    assertThat(compiled.of(Diagnostic.Kind.ERROR)).isEmpty();
  }

  @Test
  void weightsAreImported() {
    String net =
        imports(annotations)
            + """
            @Model(input = 2, loss = MEAN_SQUARED_ERROR)
            abstract class Net {
              @Dense(units = 1) Layer hidden;
            }
            """;
    compile(new SourceFile("Net", net), snippet("", importing));
  }

  private static ModelCompilation compile(SourceFile... sources) {
    return SourceCompiler.javac().compile(List.of(sources));
  }

  private static SourceFile snippet(String parameters, String statements) {
    return snippet(parameters, statements, "");
  }

  private static SourceFile snippet(String parameters, String statements, String imports) {
    return new SourceFile(
        "Snippet",
        imports
            + """
        import dev.synapt.data.*;
        import dev.synapt.io.*;
        import dev.synapt.network.*;
        import dev.synapt.reference.*;
        import dev.synapt.training.*;
        import java.io.IOException;
        import java.nio.file.Path;
        import java.util.List;

        class Snippet {
          static void run(%s) throws IOException {
        %s
          }
        }
        """
                .formatted(parameters, statements));
  }
}
