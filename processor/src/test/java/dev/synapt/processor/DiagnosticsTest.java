package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.processor.BadFile.Mark;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Severity;
import dev.synapt.processor.report.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message of the compiler: what provokes it, and where exactly it is shown. */
class DiagnosticsTest {
  /**
   * Messages that no source file provokes alone. Two of definitions have theirs in the folder
   * {@code apart}, for {@link FaultsTest}, with another runtime, and for {@link
   * DefinitionNeedsSourceTest}, as class files. The others are of annotations and of specifications
   * without source: {@link KotlinStubTest}, {@link ModelNamesTest}.
   */
  private static final Set<Message> WITHOUT_FILE =
      EnumSet.of(
          Message.INTERNAL_ERROR,
          Message.UNKNOWN_CONSTANT,
          Message.DEFINITION_NEEDS_SOURCE,
          Message.KOTLIN_LAYER_MISSING,
          Message.ILLEGAL_MODEL_NAME);

  static Stream<Message> messages() {
    return Arrays.stream(Message.values()).filter(message -> !WITHOUT_FILE.contains(message));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void theFileOfAMessageProvokesItAndNothingElse(Message message) {
    assertThat(BadFile.of(message.id()).marks())
        .isNotEmpty()
        .extracting(Mark::id)
        .containsOnly(message.id());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void javacShowsItAtTheMarkedLineAndColumn(Message message) {
    BadFile file = BadFile.of(message.id());
    Compiled compiled = Compilers.JAVAC.compile(file.options(), file.source());
    assertThat(file.seen(compiled)).containsExactlyInAnyOrderElementsOf(file.marksWithTrees());
    assertSeverity(message, compiled);
    Idiom.check(file.style(), compiled);
  }

  /** {@link VectorOptionTest} shows that Eclipse's compiler misses no module of the JDK. */
  static Stream<Message> messagesOfEclipse() {
    return messages().filter(message -> message != Message.VECTOR_API_MISSING);
  }

  @ParameterizedTest
  @MethodSource("messagesOfEclipse")
  void ecjShowsItAtTheMarkedLine(Message message) {
    BadFile file = BadFile.of(message.id());
    Compiled compiled = Compilers.ECJ.compile(file.options(), file.source());
    assertThat(compiled.ours())
        .extracting(d -> Mark.of(d).inLine())
        .containsExactlyInAnyOrderElementsOf(file.marksWithoutTrees());
    Idiom.check(file.style(), compiled);
    if (file.style() == Style.ANNOTATIONS) {
      assertSeverity(message, compiled);
    }
  }

  private static void assertSeverity(Message message, Compiled compiled) {
    Kind kind = message.severity() == Severity.ERROR ? Kind.ERROR : Kind.WARNING;
    assertThat(compiled.ours()).allMatch(d -> d.getKind() == kind);
    assertThat(compiled.of(Kind.ERROR))
        .as("The compiler itself has nothing to say")
        .hasSize(kind == Kind.ERROR ? compiled.ours().size() : 0);
  }

  /**
   * The rule by which Eclipse's messages about definitions are expected, against one written out.
   */
  @Test
  void everyModelWithADefinitionIsMarked() {
    BadFile file = BadFile.of(Message.DEFINITION_NEEDS_JAVAC.id());
    assertThat(file.marksWithoutTrees())
        .containsExactlyElementsOf(file.marks().stream().map(Mark::inLine).toList());
  }

  /** What these files show is nothing that javac would refuse. */
  @Test
  void javacCompilesADefinition() {
    BadFile file = BadFile.of(Message.DEFINITION_NEEDS_JAVAC.id());
    Compiled compiled = Compilers.JAVAC.compile(file.source());
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.sources()).containsKeys("bad/ItselfModel.java", "bad/InAFieldTrainer.java");
  }

  @Test
  void everyFileIsThatOfAMessage() throws IOException {
    List<String> ids = messages().map(Message::id).toList();
    try (Stream<Path> files = Files.list(BadFile.FOLDER)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> file.getFileName().toString().replace(".java", "")))
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  /** Eclipse shows a message about a record without its place. */
  @ParameterizedTest
  @EnumSource
  void aRecordIsNoModel(Compilers compiler) {
    Compiled compiled =
        compiler.compile(
            ModelSource.of("net.Pair", "@Model(input = 2, loss = HUBER) record Pair() {}"));
    assertThat(compiled.ids()).containsExactly("NotAClass");
  }
}
