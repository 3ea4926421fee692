package dev.synapt.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.synapt.processor.Compiled;
import dev.synapt.processor.Compilers;
import dev.synapt.processor.testing.LaterClass;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that name what is generated for others: it is there a round later. */
class SeveralRoundsTest {
  private static final String GOOD =
      "@Model(input = 2, loss = HUBER) abstract class Good { @Dense(units = 3) Layer y; }";

  private static JavaFileObject file(String types) {
    return JavaFileObjects.forSourceString(
        "net.All",
        """
        package net;
        import static dev.synapt.model.Loss.*;
        import dev.synapt.model.*;
        """
            + types);
  }

  @ParameterizedTest
  @EnumSource
  void aModelWithoutLayersIsMissedThem(Compilers compiler) {
    Compiled compiled =
        compiler.compile(
            file("@Model(input = 2, loss = HUBER) abstract class Bare { GoodModel m; }" + GOOD));
    assertThat(compiled.ids()).containsExactly("LayersMissing");
  }

  @ParameterizedTest
  @EnumSource
  void aForgottenDefinitionIsMissed(Compilers compiler) {
    Compiled compiled =
        compiler.compile(
            file(
                "@Model final class Bare { static GoodModel m;"
                    + " public void define(Sequential net) { net.input(2); } }"
                    + GOOD));
    assertThat(compiled.ids()).containsExactly("DefinitionNotDeclared");
  }

  @ParameterizedTest
  @EnumSource
  void aModelMayExtendWhatIsGenerated(Compilers compiler) {
    Compiled compiled =
        compiler.compile(
            file(
                "interface Named { GoodTrainer trainer(); }"
                    + " @Model(input = 3, loss = HUBER) abstract class Other implements Named {"
                    + " @Dense(units = 1) Layer y; GoodModel before; }"
                    + GOOD));
    assertThat(compiled.of(Kind.ERROR)).isEmpty();
    assertThat(compiled.sources()).containsKeys("net/GoodModel.java", "net/OtherModel.java");
  }

  private static final String CONSTANTS =
      """
      @Model final class Net implements Definition {
        @Override
        public void define(Sequential net) {
          net.input(INPUT);
          net.dense(NAME, Sizes.HIDDEN / 2, d -> d.l2(sizes.Sizes.L2));
          net.dense(1);
          net.loss(HUBER);
        }
      }
      """;

  private static final String SIZES =
      """
      package sizes;
      public class Sizes {
        public static final int INPUT = 3;
        public static final int HIDDEN = 12;
        public static final String NAME = "hidden";
        public static final double L2 = 1e-4;
      }
      """;

  private static JavaFileObject naming(String constants) {
    return JavaFileObjects.forSourceString(
        "net.Net",
        """
        package net;
        import static dev.synapt.model.Loss.HUBER;
        import static sizes.Sizes.INPUT;
        import static sizes.Sizes.*;
        import sizes.*;
        import dev.synapt.model.*;
        """
            + constants);
  }

  /** Another processor makes the class with the constants, in the first round or in a later one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void aDefinitionMayNameConstantsThatAreGenerated(int round) {
    LaterClass sizes = new LaterClass("sizes.Sizes", SIZES, round);
    Compiled compiled = Compilers.JAVAC.compile(sizes, List.of(), List.of(naming(CONSTANTS)));
    assertThat(compiled.of(Kind.ERROR)).isEmpty();
    Compiled together =
        Compilers.JAVAC.compile(
            JavaFileObjects.forSourceString("sizes.Sizes", SIZES), naming(CONSTANTS));
    assertThat(together.sources()).containsKeys("net/NetModel.java", "net/NetTrainer.java");
    assertThat(compiled.sources()).containsAllEntriesOf(together.sources());
  }

  /** What is never there is missed in the end, with every other mistake, and once. */
  @Test
  void whatIsNeverGeneratedIsMissed() {
    String mistaken = CONSTANTS.replace("dense(1)", "dense(0)");
    LaterClass other = new LaterClass("net.Other", "package net; class Other {}", 2);
    Compiled compiled = Compilers.JAVAC.compile(other, List.of(), List.of(naming(mistaken)));
    assertThat(compiled.ours())
        .extracting(d -> d.getLineNumber() + ":" + d.getColumnNumber() + " " + Compiled.id(d))
        .containsExactlyInAnyOrder(
            "10:15 ValueNotConstant",
            "11:15 ValueNotConstant",
            "11:26 ValueNotConstant",
            "11:60 ValueNotConstant",
            "12:15 UnitsNotPositive");
    assertThat(compiled.ours())
        .allSatisfy(
            d ->
                assertThat(d.getMessage(Locale.ROOT))
                    .containsAnyOf("which is not known here. Declare or import it", "Received: 0"));
  }

  /** A mistake elsewhere ends the rounds; what waits for one is told as well. */
  @Test
  void aMistakeElsewhereSilencesNothing() {
    Compiled compiled =
        Compilers.JAVAC.compile(
            naming(
                CONSTANTS
                    + "@Model(input = 0, loss = HUBER) abstract class Bad {"
                    + " @Dense(units = 1) Layer y; }"));
    assertThat(compiled.ids())
        .containsExactly(
            "InputNotPositive",
            "ValueNotConstant",
            "ValueNotConstant",
            "ValueNotConstant",
            "ValueNotConstant");
  }
}
