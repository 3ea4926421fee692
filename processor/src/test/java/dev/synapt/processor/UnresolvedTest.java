package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Of what a compiler cannot resolve it speaks itself; this processor adds nothing confusing. */
class UnresolvedTest {
  private static final String GOOD = "@Dense(units = 1, activation = SIGMOID) Layer output;";

  static Stream<Arguments> sources() {
    Stream<String> bodies =
        Stream.of(
            "@Dense(units = 3, activation = RELUU) Layer hidden; " + GOOD,
            "@Dense(units = MISSING) Layer hidden; " + GOOD,
            "@Dense(units = \"three\") Layer hidden; " + GOOD,
            "@Dense(unit = 3) Layer hidden; " + GOOD,
            "@Dense(units = 3, bias = 1) Layer hidden; " + GOOD,
            "@Dense(units = 3, initializer = RELU) Layer hidden; " + GOOD,
            "@Dense(units = 3, slope = x, activation = RELU) Layer hidden; " + GOOD,
            "@Dense Layer hidden; " + GOOD,
            "@Dens(units = 3) @Dense(units = 3) Layer hidden; " + GOOD,
            "@Dropout Layer thinned; " + GOOD,
            "@Dense(units = 3) Layr hidden; " + GOOD,
            "@Dense(units = 3) @Dense(units = 3) Layer hidden; " + GOOD,
            "@Dense(units = 2, activation = SOFTMAXX) Layer output;",
            "@Dense(units = 1, activation = SIGMOID) Layer output; @Dense(units = 1) int output() { return 1; }");
    Stream<String> classes =
        Stream.of(
            "@Model(input = 2, loss = HUBERT) abstract class Net {" + GOOD + "}",
            "@Model(input = 2, loss = {HUBER, HUBERT}) abstract class Net {" + GOOD + "}",
            "@Model(input = two, loss = HUBER) abstract class Net {" + GOOD + "}",
            "@Model(input = {2, two}, loss = HUBER) abstract class Net {" + GOOD + "}",
            "@Model(input = 2.5, loss = HUBER) abstract class Net {" + GOOD + "}",
            "@Model(inputs = 2, input = 2, loss = HUBER) abstract class Net {" + GOOD + "}",
            "@Model(input = 2, loss = HUBER) abstract class Net extends Missing {" + GOOD + "}",
            "@Model(input = 2, loss = HUBER) abstract class Net extends Net {" + GOOD + "}",
            "@Modell(input = 2, loss = HUBER) abstract class Net {}",
            "@Model final class Net implements Definiton { public void define(Sequential n) {} }",
            "@Model class Net extends Missing<Sequential> {}",
            "@Model class Net { static final Definiton NET = net -> net.dense(0); }");
    return Stream.concat(
            bodies.map(
                body ->
                    "@Model(input = 2, loss = BINARY_CROSSENTROPY) abstract class Net {\n"
                        + body
                        + "}"),
            classes)
        .flatMap(source -> Stream.of(Compilers.values()).map(c -> Arguments.of(c, source)));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void onlyTheCompilerSpeaks(Compilers compiler, String source) {
    Compiled compiled = compiler.compile(ModelSource.of("net.Net", source));
    assertThat(compiled.of(Kind.ERROR)).isNotEmpty();
    assertThat(compiled.ours()).extracting(d -> d.getMessage(Locale.ROOT)).isEmpty();
  }

  /** Generated types are not there yet when a model is read. */
  @ParameterizedTest
  @EnumSource
  void aModelMayNameWhatIsGenerated(Compilers compiler) {
    String source =
        """
        @Model(input = 2, loss = HUBER) abstract class Net {
          @Dense(units = 1) Layer output;
          static NetModel shipped;
        }
        """;
    Compiled compiled = compiler.compile(ModelSource.of("net.Net", source));
    assertThat(compiled.of(Kind.ERROR)).isEmpty();
    assertThat(compiled.sources()).containsKeys("net/NetModel.java", "net/NetTrainer.java");
    Compiled wrong = compiler.compile(ModelSource.of("net.Net", source.replace("abstract ", "")));
    assertThat(wrong.ids()).containsExactly("NotAbstract");
  }

  /** What is said in a definition holds whatever the type of its parameter was meant to be. */
  @Test
  void aMisspeltParameterIsLeftToJavac() {
    String source =
        """
        @Model final class Net implements Definition {
          public void define(Sequentiall net) { net.input(2); net.dense(0); net.loss(HUBER); }
        }
        """;
    Compiled compiled = Compilers.JAVAC.compile(ModelSource.of("net.Net", source));
    assertThat(compiled.ids()).containsExactly("UnitsNotPositive");
    assertThat(compiled.of(Kind.ERROR)).hasSize(2);
  }

  /** Older javacs hide an annotation that they do not find: it looks as if there were none. */
  @Test
  void aMisspeltLayerMayLookLikeOneWithoutAnnotation() {
    String source = "@Model(input = 2, loss = HUBER) abstract class Net { @Dens Layer hidden; }";
    assertThat(Compilers.ECJ.compile(ModelSource.of("Net", source)).ids()).isEmpty();
    assertThat(Compilers.JAVAC.compile(ModelSource.of("Net", source)).ids())
        .isSubsetOf("LayerNeedsAnnotation");
  }
}
