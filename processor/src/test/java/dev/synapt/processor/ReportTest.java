package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code -Asynapt.report=true}: what was chosen for each layer, and why. */
class ReportTest {
  private static final String NET =
      """
      @Model(input = 784, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
      abstract class Net {
        @Dense(units = 128, activation = RELU) Layer hidden;
        @Dropout(rate = 0.25) Layer thinned;
        @Dense(units = 3, activation = TANH) Layer narrow;
        @Dense(units = 10, activation = SOFTMAX) Layer digit;
      }
      """;

  @ParameterizedTest
  @EnumSource
  void namesShapesChoicesReasonsAndSizes(Compilers compiler) {
    Compiled compiled =
        compiler.compile(List.of("-Asynapt.report=true"), ModelSource.of("net.Net", NET));
    assertThat(compiled.of(Kind.NOTE))
        .extracting(note -> flushLeft(note.getMessage(Locale.ROOT)))
        .contains(
            flushLeft(
                """
            Net: 100,907 parameters, largest method at most 2,097 bytes
              hidden: dense [784, 128] RELU, 100,480 parameters, 100,352 multiply-adds, methods at most 1,636 bytes
                forward: row kernel 4 x 2 (rows of 128, at least 8)
                single prediction: row kernel 1 x 8 (rows of 128, at least 8)
                weight gradient: row kernel 4 x 2 (rows of 128, at least 8)
              thinned: dropout [128], rate 0.25
              narrow: dense [128, 3] TANH, 387 parameters, 384 multiply-adds, methods at most 2,097 bytes
                forward: 3 accumulators for each of 4 examples (sums of 128, rows of 3, below 8)
                single prediction: 3 accumulators (sums of 128, rows of 3, below 8)
                weight gradient: column kernel 3 x 2 (columns of 128, at least 16)
                input gradient: row kernel 4 x 2 (rows of 128, at least 8)
              digit: dense [3, 10] SOFTMAX, 40 parameters, 30 multiply-adds, methods at most 1,896 bytes
                forward: straight-line (30 multiply-adds, at most 100)
                single prediction: straight-line (30 multiply-adds, at most 100)
                weight gradient: straight-line (30 multiply-adds, at most 100)
                input gradient: straight-line (30 multiply-adds, at most 100)
            """));
  }

  private static final String TINY =
      """
      @Model(input = 2, loss = BINARY_CROSSENTROPY)
      abstract class Tiny {
        @Dense(units = 5, activation = TANH) Layer hidden;
        @Dense(units = 1, activation = SIGMOID) Layer answer;
      }
      """;

  @Test
  void saysWhereLanesHoldExamples() {
    assertThat(reportOnTiny("-Asynapt.vector=off"))
        .contains("training, batch prediction: an example in every lane (at most 14 inputs");
    assertThat(reportOnTiny("-Asynapt.vector=on", "--add-modules", "jdk.incubator.vector"))
        .contains("an example in every lane, or vectors of them (at most 14 inputs")
        .doesNotContain("vector tiles");
  }

  @Test
  void saysWhenSinglePredictionsAreInVectors() {
    List<String> options =
        List.of(
            "-Asynapt.report=true", "-Asynapt.vector=on", "--add-modules", "jdk.incubator.vector");
    String wide = TINY.replace("input = 2", "input = 100").replace("units = 5", "units = 40");
    assertThat(Compilers.JAVAC.compile(options, ModelSource.of("net.Wide", wide)).of(Kind.NOTE))
        .anySatisfy(
            note ->
                // 4e9 / (100 * 40 + 40)
                assertThat(flushLeft(note.getMessage(Locale.ROOT)))
                    .contains(
                        "single prediction: row kernel 1 x 8 (rows of 40, at least 8)\n"
                            + "or vectors (after 990,099 predictions)"));
  }

  private static String reportOnTiny(String... options) {
    List<String> all = new ArrayList<>(List.of("-Asynapt.report=true"));
    all.addAll(List.of(options));
    return Compilers.JAVAC.compile(all, ModelSource.of("net.Tiny", TINY)).of(Kind.NOTE).stream()
        .map(note -> note.getMessage(Locale.ROOT))
        .collect(Collectors.joining("\n"));
  }

  /** Without indentation, to which javac adds some of its own. */
  private static String flushLeft(String text) {
    return text.strip().replaceAll("(?m)^ +", "");
  }

  @ParameterizedTest
  @EnumSource
  void staysSilentUnlessAsked(Compilers compiler) {
    Compiled compiled = compiler.compile(List.of(), ModelSource.of("net.Net", NET));
    assertThat(compiled.of(Kind.NOTE))
        .extracting(note -> note.getMessage(Locale.ROOT))
        .noneMatch(note -> note.contains("multiply-adds"));
  }
}
