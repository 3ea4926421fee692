package dev.synapt.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Loss;
import dev.synapt.processor.report.Diagnostic;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The largest models that fit, and the smallest that do not. */
class SizesTest {
  private static List<Diagnostic> check(int inputs, DenseSpec... layers) {
    ModelSpec spec = ModelSpec.named("Wide").input(inputs).loss(Loss.HUBER);
    for (DenseSpec layer : layers) {
      spec = spec.layer(layer);
    }
    return Checks.of(spec).diagnostics();
  }

  @Test
  void parametersFillTheLongestArray() {
    assertThat(check(Integer.MAX_VALUE - 9, DenseSpec.of("output", 1))).isEmpty();
    assertThat(check(Integer.MAX_VALUE - 8, DenseSpec.of("output", 1).withoutBias())).isEmpty();
    assertThat(check(Integer.MAX_VALUE - 8, DenseSpec.of("output", 1)))
        .extracting(Diagnostic::message)
        .containsExactly(Message.TOO_MANY_PARAMETERS);
  }

  @Test
  void inputsFillTheLongestArray() {
    assertThat(check(Integer.MAX_VALUE - 7, DenseSpec.of("output", 1)))
        .extracting(Diagnostic::message)
        .containsExactly(Message.INPUT_TOO_LARGE);
  }

  @Test
  void theLayerThatExceedsIsNamed() {
    assertThat(
            check(
                30_000,
                DenseSpec.of("first", 40_000),
                DenseSpec.of("second", 30_000),
                DenseSpec.of("output", 2)))
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.where()).isEqualTo(Where.layer(1, "second").attribute("units"));
              assertThat(diagnostic.text()).contains("40000 x 30000", "2400070000");
            });
  }
}
