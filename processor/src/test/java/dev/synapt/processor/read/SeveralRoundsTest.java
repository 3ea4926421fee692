package dev.synapt.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.synapt.processor.Compiled;
import dev.synapt.processor.Compilers;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
}
