package dev.synapt.processor.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.JavaFileObjects;
import dev.synapt.processor.Compiled;
import dev.synapt.processor.Compilers;
import dev.synapt.processor.testing.Jdk;
import dev.synapt.processor.testing.SourceCompiler;
import dev.synapt.processor.write.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A definition is read wherever javac runs, whatever a build tool puts around it; where it cannot
 * be read, an error says so.
 */
class EnvironmentTest {
  private static final String NAME = "net.Outer";
  private static final String GOOD =
      """
      package net;

      import static dev.synapt.model.Loss.HUBER;

      import dev.synapt.model.*;

      class Outer {
        static final int UNITS = 3;

        @Model
        static final class Net implements Definition {
          @Override
          public void define(Sequential net) {
            net.input(UNITS * UNITS);
            net.dense("output", UNITS);
            net.loss(HUBER);
          }
        }
      }
      """;

  private static final String XOR =
      """

      @Model(input = 2, loss = HUBER)
      abstract class Xor {
        @Dense(units = 1) Layer output;
      }
      """;

  /** Line 15, column 27. */
  private static final String BAD = GOOD.replace("\"output\", UNITS", "\"output\", 0 * UNITS");

  private static final String CARET =
      "      net.dense(\"output\", 0 * UNITS);\n                            ^\n";

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HIDDEN")
  void whatIsWrappedIsUnwrapped(Wrapping wrapping) {
    Compiled compiled = compile(Compilers.JAVAC, wrapping::around, file(NAME, GOOD));
    assertThat(compiled.sources()).isEqualTo(Compilers.JAVAC.compile(file(NAME, GOOD)).sources());
    Compiled mistaken = compile(Compilers.JAVAC, wrapping::around, file(NAME, BAD));
    assertThat(mistaken.ids()).containsExactly("UnitsNotPositive");
    assertThat(mistaken.ours().get(0).getLineNumber()).isEqualTo(15);
    assertThatThrownBy(() -> compile(Jdk.require(25), wrapping, BAD))
        .hasMessageContainingAll(":15: error: [UnitsNotPositive] ", CARET);
  }

  /** There the compiler tells where the source of a class is. */
  @Test
  void whatIsHiddenIsParsedByJdk25() {
    Jdk jdk = Jdk.require(25);
    assertThat(compile(jdk, Wrapping.HIDDEN, GOOD)).isEqualTo(compile(jdk, Wrapping.NONE, GOOD));
    assertThatThrownBy(() -> compile(jdk, Wrapping.HIDDEN, BAD))
        .hasMessageContainingAll(":11: error: [UnitsNotPositive] ", " (Outer.java:15:27)");
  }

  @Test
  void whatIsHiddenIsAnErrorOnJdk17() {
    assertThatThrownBy(() -> compile(Jdk.require(17), Wrapping.HIDDEN, GOOD))
        .hasMessageContainingAll("[DefinitionNeedsJavac]", "a compiler behind ", "$Proxy");
  }

  /** Of a module that opens nothing, no field is read. */
  @Test
  void whatIsClosedIsHidden() {
    Compiled compiled = compile(Compilers.JAVAC, ClosedModule::around, file(NAME, GOOD));
    if (Jdk.running().feature() < 18) {
      assertThat(compiled.ids()).containsExactly("DefinitionNeedsJavac");
      assertThat(message(compiled)).contains("a compiler behind closed.GradleEnvironment");
    } else {
      assertThat(compiled.ids()).isEmpty();
      assertThat(compiled.sources()).containsKey("net/Outer_NetModel.java");
    }
  }

  /** Kapt compiles stubs of Kotlin's classes, whose methods are empty. */
  @Test
  void ofKotlinThereIsOnlyAStub() {
    String stub = GOOD.replace("@Model", "@kotlin.Metadata @Model");
    Compiled compiled =
        compile(
            Compilers.JAVAC,
            Wrapping.GRADLE::around,
            file(NAME, stub),
            file("kotlin.Metadata", "package kotlin; public @interface Metadata {}"));
    assertThat(compiled.ids()).containsExactly("DefinitionNeedsJavac");
    assertThat(message(compiled)).contains("a stub of Kotlin's kapt", "@Dense");
  }

  @ParameterizedTest
  @EnumSource
  void eclipseHasNoTrees(Wrapping wrapping) {
    Compiled compiled = compile(Compilers.ECJ, wrapping::around, file(NAME, GOOD));
    assertThat(compiled.ids()).containsExactly("DefinitionNeedsJavac");
    assertThat(message(compiled)).contains("the compiler of Eclipse", "@Dense");
  }

  /** Eclipse runs on JVMs without javac, too. */
  @ParameterizedTest
  @CsvSource({
    "17, '" + EclipseCommand.WITHOUT_JAVAC + "'",
    "25, '" + EclipseCommand.WITHOUT_JAVAC + "'",
    "25, '" + EclipseCommand.WITH_JAVAC + "'"
  })
  void onlyDefinitionsAreMissingUnderEclipse(int feature, String modules) {
    assertThat(EclipseCommand.compile(Jdk.require(feature), modules, NAME, GOOD + XOR))
        .contains("[DefinitionNeedsJavac]", "XorModel.class", "XorTrainer.class")
        .doesNotContain("InternalError", "NoClassDefFoundError", "Outer_NetModel.class");
  }

  private static Compiled compile(
      Compilers compiler, UnaryOperator<ProcessingEnvironment> wrapping, JavaFileObject... files) {
    return compiler.compile(new WrappedProcessor(wrapping), List.of(), List.of(files));
  }

  private static JavaFileObject file(String name, String text) {
    return JavaFileObjects.forSourceString(name, text);
  }

  private static String message(Compiled compiled) {
    return compiled.ours().get(0).getMessage(Locale.ROOT);
  }

  private static Map<String, String> compile(Jdk jdk, Wrapping wrapping, String text) {
    SourceCompiler javac =
        jdk.equals(Jdk.running()) ? SourceCompiler.javac() : SourceCompiler.javac(jdk);
    return javac
        .with(WrappedProcessor.class)
        .compile(List.of(new SourceFile(NAME, text)), "-Awrapping=" + wrapping)
        .sources();
  }
}
