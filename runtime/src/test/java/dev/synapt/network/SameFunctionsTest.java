package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bits on every JDK, interpreted and compiled; the same text in both classes. */
class SameFunctionsTest {
  private static final String RECORDED =
      """
      FloatMath.EXP 792e7cfa787dcf3f
      UnfusedFloatMath.EXP 1bf8250c0671f414
      FloatMath.EXPM1 cf45c8ae66ab19e1
      UnfusedFloatMath.EXPM1 e971f56b12a233e2
      FloatMath.LOG ec0e6ed83d18392e
      UnfusedFloatMath.LOG f972b6eea828e2fb
      FloatMath.LOG1P 163c4db86a34c76b
      UnfusedFloatMath.LOG1P 7eacdcc683347167
      FloatMath.TANH 6989be875f145f75
      UnfusedFloatMath.TANH c1c5805a16357510
      FloatMath.SIGMOID cb2c8c07800b611e
      UnfusedFloatMath.SIGMOID d9cb7b5151fdc71c
      FloatMath.SOFTPLUS 77f31cd96b6eba8d
      UnfusedFloatMath.SOFTPLUS 8519fe596cb7b254
      FloatMath.TANH_SOFTPLUS 2adccb57d7ec40eb
      UnfusedFloatMath.TANH_SOFTPLUS 25f8e4698e318556
      FloatMath.ERF 00e5e67d63840096
      UnfusedFloatMath.ERF f283c8148fc87115
      """;

  /** C2 inlines no hot method of this many bytes or more (FreqInlineSize). */
  private static final int INLINE_LIMIT = 325;

  private static final Pattern INSTRUCTION = Pattern.compile("(?m)^ +(\\d+): ");

  @Test
  void resultsHaveTheRecordedBits() {
    assertThat(ResultBits.ofAll()).isEqualToNormalizingNewlines(RECORDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:UseAVX=2"})
  void resultsHaveTheRecordedBitsInOtherModes(String mode) throws Exception {
    assertThat(ChildJvm.run(ResultBits.class, "-XX:+IgnoreUnrecognizedVMOptions", mode))
        .isEqualToNormalizingNewlines(RECORDED);
  }

  @ParameterizedTest
  @EnumSource
  void vectorisedLoopsGiveTheBitsOfSingleCalls(ElementaryFunction function) {
    float[] arguments = ResultBits.arguments(1_024);
    float[] single = new float[arguments.length];
    for (int i = 0; i < single.length; i++) {
      single[i] = function.fused.function().apply(arguments[i]);
    }

    float[] results = new float[arguments.length];
    for (int i = 0; i < 3_000; i++) {
      applyInALoop(function, arguments, results);
    }

    assertThat(bits(results)).isEqualTo(bits(single));
  }

  /** One loop each, since only a loop with one callee is vectorised. */
  private static void applyInALoop(ElementaryFunction function, float[] x, float[] y) {
    switch (function) {
      case EXP -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = FloatMath.exp(x[i]);
        }
      }
      case EXPM1 -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = FloatMath.expm1(x[i]);
        }
      }
      case LOG -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = FloatMath.log(x[i]);
        }
      }
      case LOG1P -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = FloatMath.log1p(x[i]);
        }
      }
      case TANH -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = FloatMath.tanh(x[i]);
        }
      }
      case SIGMOID -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = FloatMath.sigmoid(x[i]);
        }
      }
      case SOFTPLUS -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = FloatMath.softplus(x[i]);
        }
      }
      case TANH_SOFTPLUS -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = FloatMath.tanhSoftplus(x[i]);
        }
      }
      case ERF -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = FloatMath.erf(x[i]);
        }
      }
    }
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    Arrays.setAll(bits, i -> Float.floatToIntBits(values[i]));
    return bits;
  }

  @Test
  void bothClassesAreTheSameTextApartFromFma() throws IOException {
    assertThat(expressions("UnfusedFloatMath").replace("return a * b + c;", "FMA"))
        .contains("FMA")
        .isEqualTo(expressions("FloatMath").replace("return Math.fma(a, b, c);", "FMA"));
    assertThat(expressions("UnfusedSingleFloatMath")).isEqualTo(expressions("SingleFloatMath"));
  }

  /** The source without Javadoc and spaces, which a longer class name moves. */
  private static String expressions(String name) throws IOException {
    return Files.readString(Path.of("src/main/java/dev/synapt/network", name + ".java"))
        .replaceAll("(?s)/\\*\\*.*?\\*/", "")
        .replace("Unfused", "")
        .replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        FloatMath.class,
        UnfusedFloatMath.class,
        SingleFloatMath.class,
        UnfusedSingleFloatMath.class
      })
  void everyMethodIsSmallEnoughToBeInlined(Class<?> type) throws Exception {
    StringWriter listing = new StringWriter();
    Path classes = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    ToolProvider.findFirst("javap")
        .orElseThrow()
        .run(
            new PrintWriter(listing),
            new PrintWriter(listing),
            "-c",
            "-p",
            "-cp",
            classes.toString(),
            type.getName());

    Matcher offsets = INSTRUCTION.matcher(listing.toString());
    assertThat(offsets.results().map(each -> Integer.valueOf(each.group(1))))
        .hasSizeGreaterThan(300)
        .allMatch(offset -> offset < INLINE_LIMIT);
  }
}
