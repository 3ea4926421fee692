package dev.synapt.processor.size;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.write.NetworkWriter;
import dev.synapt.processor.write.SourceFile;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Loops do the work of wide layers: their source does not grow with their width. Layers of 4,096
 * units have the words of narrow layers, comments among them, one by one and in the same order. A
 * word is what stands between two blanks, with every number and the hash of the architecture left
 * out. Only their lines are more, by one in fifty at most: those with longer numbers are wrapped
 * earlier. In vectors layers of 64 have more words, for batches whose examples stand side by side.
 */
class SourceLengthTest {
  private static final Pattern HASH = Pattern.compile("\"[0-9a-f]{64}\"");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** What wrapping a line adds to it: a break, and the sign of a comment of several lines. */
  private static final Pattern BREAK = Pattern.compile("\\n\\s*(\\*(?!/))?\\s*");

  @ParameterizedTest
  @CsvSource({"64, false", "480, true"})
  void aWideNetworkHasTheWordsOfANarrowOne(int width, boolean vectors) {
    List<SourceFile> narrow = sources(width, vectors);
    List<SourceFile> wide = sources(4096, vectors);
    assertThat(wide).hasSameSizeAs(narrow);
    for (int i = 0; i < narrow.size(); i++) {
      assertThat(words(narrow.get(i))).hasSizeGreaterThan(1_000);
      assertThat(words(wide.get(i))).containsExactlyElementsOf(words(narrow.get(i)));
      assertThat(lines(wide.get(i))).isLessThanOrEqualTo(lines(narrow.get(i)) * 51 / 50);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWideNetworkHasNoMoreWordsThanANarrowOne(boolean vectors) {
    List<SourceFile> narrow = sources(64, vectors);
    List<SourceFile> wide = sources(4096, vectors);
    for (int i = 0; i < narrow.size(); i++) {
      assertThat(words(wide.get(i))).hasSizeLessThanOrEqualTo(words(narrow.get(i)).size());
      assertThat(lines(wide.get(i))).isLessThanOrEqualTo(lines(narrow.get(i)) * 51 / 50);
    }
  }

  private static List<String> words(SourceFile source) {
    String text = HASH.matcher(source.text()).replaceAll("");
    text = NUMBER.matcher(text).replaceAll("");
    return List.of(BREAK.matcher(text).replaceAll(" ").split(" +"));
  }

  private static long lines(SourceFile source) {
    return source.text().lines().count();
  }

  private static List<SourceFile> sources(int width, boolean vectors) {
    ModelSpec spec =
        ModelSpec.named("Net")
            .input(width)
            .layer(DenseSpec.of("first", width).activation(Activation.RELU))
            .layer(DenseSpec.of("second", width).activation(Activation.TANH))
            .layer(DenseSpec.of("output", 10).activation(Activation.SOFTMAX))
            .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
    Planner planner = new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED, vectors);
    return NetworkWriter.write(planner.plan(spec), "net", true);
  }
}
