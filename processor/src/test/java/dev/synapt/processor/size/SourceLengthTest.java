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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops do the work of wide layers: their source does not grow with their width. */
class SourceLengthTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWideNetworkHasAsManyStatementsAsANarrowOne(boolean vectors) {
    List<SourceFile> narrow = sources(64, vectors);
    List<SourceFile> wide = sources(4096, vectors);
    assertThat(wide).hasSameSizeAs(narrow);
    for (int i = 0; i < narrow.size(); i++) {
      assertThat(statements(wide.get(i))).isLessThanOrEqualTo(statements(narrow.get(i)));
    }
  }

  private static long statements(SourceFile source) {
    return source.text().chars().filter(c -> c == ';').count();
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
