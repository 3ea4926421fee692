package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong in the processor itself, or between it and another version of the runtime. */
class FaultsTest {
  private static final String XOR =
      """
      @Model(input = 2, loss = BINARY_CROSSENTROPY)
      abstract class Xor {
        @Dense(units = 1, activation = SIGMOID) Layer output;
      }
      """;

  @ParameterizedTest
  @EnumSource
  void aFaultIsOneErrorThatAsksForAReport(Compilers compiler) {
    ModelProcessor faulty =
        new ModelProcessor(
            spec -> {
              throw new IllegalStateException("no such thing");
            });
    Compiled compiled =
        compiler.compile(faulty, List.of(), List.of(ModelSource.of("net.Xor", XOR)));
    assertThat(compiled.ids()).containsExactly("InternalError");
    assertThat(compiled.ours().get(0).getMessage(Locale.ROOT))
        .contains("'net.Xor'", "report", "IllegalStateException: no such thing", "FaultsTest");
  }

  @ParameterizedTest
  @EnumSource
  void aConstantOfAnotherRuntimeIsToldByName(Compilers compiler) {
    Compiled compiled =
        compiler.compile(
            ModelSource.of("net.Net", XOR.replace("SIGMOID", "FUTURE")),
            activationOfAnotherRuntime());
    assertThat(compiled.ids()).containsExactly("UnknownConstant");
    assertThat(compiled.ours().get(0).getMessage(Locale.ROOT))
        .contains("Activation.FUTURE", "the same version");
  }

  @Test
  void soItIsInADefinition() {
    BadFile file = BadFile.in(BadFile.FOLDER.resolve("apart"), "UnknownConstant");
    Compiled compiled = Compilers.JAVAC.compile(file.source(), activationOfAnotherRuntime());
    assertThat(file.seen(compiled)).containsExactlyInAnyOrderElementsOf(file.marks());
  }

  private static JavaFileObject activationOfAnotherRuntime() {
    return ModelSource.of(
        "dev.synapt.model.Activation",
        """
        public enum Activation {
          LINEAR, FUTURE;
          public static final double DEFAULT_SLOPE = 0.3;
          public static final double DEFAULT_ALPHA = 1.0;
        }
        """);
  }
}
