package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.processor.BadFile.Mark;
import dev.synapt.processor.testing.ClassPath;
import dev.synapt.processor.testing.Folder;
import java.io.File;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Class files can be processed as well as sources; a definition in them has no statements, and what
 * is said of it has no line.
 */
class DefinitionNeedsSourceTest {
  @Test
  void ofAClassFileNothingIsGeneratedAndTheReasonIsSaid() {
    BadFile file = BadFile.in(BadFile.FOLDER.resolve("apart"), "DefinitionNeedsSource");
    Map<String, byte[]> classes =
        Compilers.JAVAC.compile(List.of("-proc:none"), file.source()).classes();
    try (Folder folder = Folder.temporary()) {
      classes.forEach(folder::write);
      assertThat(process(folder, "bad.Digits", "bad.InAField", "bad.Annotated"))
          .extracting(Mark::of)
          .containsExactlyElementsOf(file.marks());
      assertThat(folder.path().resolve("bad/AnnotatedModel.java")).exists();
      assertThat(folder.path().resolve("bad/DigitsModel.java")).doesNotExist();
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
            folder.path() + File.pathSeparator + ClassPath.all(),
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
