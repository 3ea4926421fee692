package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptionsTest {
  @Test
  void areAsByDefaultUnlessGiven() {
    assertThat(Options.of(Map.of()))
        .isEqualTo(new Options(false, false, true, Options.Vector.AUTO));
    assertThat(
            Options.of(
                Map.of(
                    "synapt.report",
                    "true",
                    "synapt.lint",
                    "true",
                    "synapt.fma",
                    "off",
                    "synapt.vector",
                    "on")))
        .isEqualTo(new Options(true, true, false, Options.Vector.ON));
    assertThat(
            Options.of(
                Map.of("synapt.report", "false", "synapt.lint", "false", "synapt.fma", "on")))
        .isEqualTo(new Options(false, false, true, Options.Vector.AUTO));
  }

  @Test
  void wrongValuesAreAsByDefault() {
    assertThat(Options.of(Map.of("synapt.report", "on", "synapt.fma", "true")))
        .isEqualTo(new Options(false, false, true, Options.Vector.AUTO));
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownOneIsOneWarningThatListsTheKnown(Compilers compiler) {
    Compiled compiled = compile(compiler, "-Asynapt.speed=11");
    assertThat(compiled.ids()).containsExactly("UnknownOption");
    assertThat(compiled.ours().get(0).getMessage(Locale.ROOT))
        .isEqualTo(
            "[UnknownOption] There is no option -Asynapt.speed. The options are:"
                + " -Asynapt.report=true|false, -Asynapt.lint=true|false, -Asynapt.fma=on|off,"
                + " -Asynapt.vector=auto|on|off");
  }

  @ParameterizedTest
  @EnumSource
  void optionsOfOthersAreTheirBusiness(Compilers compiler) {
    assertThat(compile(compiler, "-Asynaptic=1", "-Aother.lint=2").ids()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void oneWithoutAValueIsWrong(Compilers compiler) {
    Compiled compiled = compile(compiler, "-Asynapt.fma");
    assertThat(compiled.ids()).containsExactly("BadOptionValue");
    assertThat(compiled.ours().get(0).getMessage(Locale.ROOT))
        .isEqualTo(
            "[BadOptionValue] -Asynapt.fma must be on or off. Received: no value. Write:"
                + " -Asynapt.fma=on");
  }

  private static Compiled compile(Compilers compiler, String... options) {
    String xor =
        """
        @Model(input = 2, loss = BINARY_CROSSENTROPY)
        abstract class Xor {
          @Dense(units = 1, activation = SIGMOID) Layer output;
        }
        """;
    return compiler.compile(List.of(options), ModelSource.of("net.Xor", xor));
  }
}
