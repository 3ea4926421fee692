package dev.synapt.processor;

import static dev.synapt.processor.report.Style.ANNOTATIONS;
import static dev.synapt.processor.report.Style.DEFINITION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.processor.BadFile.Mark;
import dev.synapt.processor.report.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The messages that both front ends give, as definitions provoke them: shown at the call or the
 * argument, and with a remedy in the words of a definition.
 */
class DefinitionDiagnosticsTest {
  private static final Path FOLDER = BadFile.FOLDER.resolve("definition");

  /** Messages about fields, about a definition that is none, and about options of the compiler. */
  private static final Set<Message> NOT_OF_DEFINITIONS =
      EnumSet.of(
          Message.INHERITED_LAYERS,
          Message.LAYER_NEEDS_ANNOTATION,
          Message.ANNOTATION_NEEDS_LAYER,
          Message.TWO_LAYER_ANNOTATIONS,
          Message.STATIC_LAYER,
          Message.LAYER_OUTSIDE_MODEL,
          Message.DEFINITION_NOT_DECLARED,
          Message.UNKNOWN_OPTION,
          Message.BAD_OPTION_VALUE);

  /** Every message whose file of {@link DiagnosticsTest} has no definition yet. */
  static Stream<Message> messages() {
    return DiagnosticsTest.messages()
        .filter(message -> !NOT_OF_DEFINITIONS.contains(message))
        .filter(message -> BadFile.of(message.id()).style() == ANNOTATIONS);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void theFileOfAMessageProvokesItAndNothingElse(Message message) {
    BadFile file = BadFile.in(FOLDER, message.id());
    assertThat(file.style()).isEqualTo(DEFINITION);
    assertThat(file.marks()).isNotEmpty().extracting(Mark::id).containsOnly(message.id());
    assertThat(file.marks()).as("All have a text").doesNotContain(withoutTexts(file));
  }

  private static Mark[] withoutTexts(BadFile file) {
    return file.marks().stream().map(Mark::withoutText).toArray(Mark[]::new);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void javacShowsTheTextAtTheMarkedLineAndColumn(Message message) {
    BadFile file = BadFile.in(FOLDER, message.id());
    Compiled compiled = Compilers.JAVAC.compile(file.options(), file.source());
    assertThat(file.seen(compiled)).containsExactlyInAnyOrderElementsOf(file.marks());
    Idiom.check(DEFINITION, compiled);
  }

  @Test
  void everyFileIsThatOfAMessage() throws IOException {
    List<String> ids = messages().map(Message::id).toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".java", "")))
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  /** One compilation tells all mistakes, whatever stops it from reading a part. */
  @Test
  void allMistakesOfADefinitionAreTold() {
    Compiled compiled =
        Compilers.JAVAC.compile(
            ModelSource.of(
                "net.Wrong",
                """
                class Outer {
                  @Model(labelSmoothing = 0.1)
                  private static final class Wrong<T> implements Definition {
                    @Dropout(rate = 0.5) Layer thinned;
                    static final Definition NET = net -> net.dense(1);
                    public void define(Sequential net) {
                      net.input(28, 0);
                      net.input(28);
                      for (int i = 0; i < 3; i++) net.dense(i);
                      net.dense("first layer", 0, d -> d.slope(2).l1(-1).l2(Math.sqrt(2)).l3(1));
                      net.dense("hidden", 3, Wrong::options);
                      net.dense("hidden", 3 / 0, d -> d.bias(false).biasInitializer(ZEROS));
                      net.dense("Hidden", d -> net.dense(3));
                      net.dropout("HIDDEN", 1.5);
                      net.labelSmoothing(-1);
                      net.losses(HUBER);
                      net.loss(HUBER, POISSON);
                      define(net);
                      throw new IllegalStateException();
                    }
                  }
                }
                """));
    assertThat(compiled.ids())
        .containsExactlyInAnyOrder(
            "PrivateModel",
            "GenericModel",
            "AttributeBesideDefinition",
            "LayerBesideDefinition",
            "SeveralDefinitions",
            "InputNotPositive",
            "SaidTwice",
            "StatementNotReadable",
            "IllegalName",
            "UnitsNotPositive",
            "PenaltyNegative",
            "ValueNotConstant",
            "UnknownWord",
            "OptionsNotALambda",
            "DefinitionThrows",
            "NameTwice",
            "OptionWithoutEffect",
            "ArgumentsDoNotFit",
            "NamesCollide",
            "NamesCollide",
            "RateOutOfRange",
            "LabelSmoothingOutOfRange",
            "UnknownWord",
            "SeveralLosses",
            "DefinitionRecurses",
            "DefinitionThrows");
    Idiom.check(DEFINITION, compiled);
  }

  /** What follows from a mistake is no second one. */
  @Test
  void nothingIsSaidThatFollowsFromSomethingElse() {
    Compiled compiled =
        Compilers.JAVAC.compile(
            ModelSource.of(
                "net.Half",
                """
                @Model final class Half implements Definition {
                  static int three() { return 3; }
                  public void define(Sequential net) {
                    Sequential same = net;
                    same.input(2);
                    same.loss(HUBER);
                    int[] units = {3, three()};
                    net.dense(units[0], d -> d.activation(SOFTMAX));
                    net.dense("a" + units[1], units.length);
                    java.util.function.Consumer<DenseOptions> leaky = d -> d.slope(0.1).l1(three());
                    net.dense(1, leaky);
                    net.dense(1, leaky);
                    int width = 0;
                    width++;
                    net.dense(width);
                    net.dropout(width);
                    net.dense(three() + "", 3, d -> d.l3(1));
                    net.dense(3, d -> d.activation(RELUU).slope(0.1));
                    net.dense(3, d -> d.activaton(LEAKY_RELU).slope(0.1));
                  }
                }
                @Model final class Inside implements Definition {
                  public void define(Sequential net) {
                    net.dense(1, d -> net.loss(HUBER));
                    net.dense(1, d -> { input(net); });
                    net.dropout(0.5);
                  }
                  private static void input(Sequential net) {}
                }
                """));
    assertThat(compiled.ids())
        .containsExactlyInAnyOrder(
            "ValueNotConstant",
            "ValueNotConstant",
            "OptionWithoutEffect",
            "ValueNotConstant",
            "StatementNotReadable",
            "ValueNotConstant",
            "UnknownWord",
            "UnknownChoice",
            "UnknownWord",
            "NetworkInOptions",
            "StatementNotReadable");
  }

  /** Of what cannot be read, only the rest is known to be wrong. */
  @Test
  void inputAndLossAreMissedIfEveryStatementIsRead() {
    Compiled compiled =
        Compilers.JAVAC.compile(
            ModelSource.of(
                "net.Half",
                """
                @Model final class Half implements Definition {
                  public void define(Sequential net) {
                    net.dense(Math.max(1, 2), d -> d.activation(SOFTMAXX));
                  }
                }
                """));
    assertThat(compiled.ids())
        .containsExactlyInAnyOrder(
            "ValueNotConstant", "UnknownChoice", "InputMissing", "LossMissing");
  }

  @Test
  void noMessageIsLeftOut() {
    assertThat(Arrays.stream(Message.values()).filter(NOT_OF_DEFINITIONS::contains))
        .as("A message that definitions give needs no exception")
        .allMatch(message -> BadFile.of(message.id()).style() == ANNOTATIONS);
  }
}
