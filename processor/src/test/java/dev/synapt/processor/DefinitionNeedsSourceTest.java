package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.processor.testing.Folder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Class files can be processed as well as sources; a definition in them has no statements. */
class DefinitionNeedsSourceTest {
  private static final String DIGITS =
      """
      @Model final class Digits implements Definition {
        @Override public void define(Sequential net) {
          net.input(784);
          net.dense(1);
          net.loss(HUBER);
        }
      }
      @Model abstract class InAField {
        static final Definition NET = net -> net.dense(1);
      }
      @Model(input = 2, loss = HUBER) abstract class Annotated {
        @Dense(units = 1) Layer output;
      }
      """;

  @Test
  void ofAClassFileNothingIsGeneratedAndTheReasonIsSaid() {
    Map<String, byte[]> classes =
        Compilers.JAVAC
            .compile(List.of("-proc:none"), ModelSource.of("net.Digits", DIGITS))
            .classes();
    try (Folder folder = Folder.temporary()) {
      classes.forEach(folder::write);
      List<Diagnostic<? extends JavaFileObject>> said =
          process(folder, "net.Digits", "net.InAField", "net.Annotated");
      assertThat(said)
          .extracting(d -> d.getKind() + " " + d.getMessage(Locale.ROOT))
          .containsExactly(
              "ERROR [DefinitionNeedsSource] The definition of model 'Digits' is read from its"
                  + " source. Received: a class file. Compile the source of 'Digits' again,"
                  + " together with what needs its model",
              "ERROR [DefinitionNeedsSource] The definition of model 'InAField' is read from its"
                  + " source. Received: a class file. Compile the source of 'InAField' again,"
                  + " together with what needs its model");
      assertThat(folder.path().resolve("net/AnnotatedModel.java")).exists();
      assertThat(folder.path().resolve("net/DigitsModel.java")).doesNotExist();
    }
  }

  /** Runs the processor on classes, as {@code javac -proc:only} does with their names. */
  private static List<Diagnostic<? extends JavaFileObject>> process(
      Folder folder, String... classes) {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-proc:only",
            "-classpath",
            folder.path()
                + System.getProperty("path.separator")
                + System.getProperty("java.class.path"),
            "-d",
            folder.path().toString());
    JavaCompiler.CompilationTask task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, said, options, List.of(classes), null);
    task.setProcessors(List.of(new ModelProcessor()));
    task.call();
    return said.getDiagnostics();
  }
}
