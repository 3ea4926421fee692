package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.processor.testing.Jdk;
import dev.synapt.processor.testing.Program;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A program that predicts one by one, or batches of one, does not wait for the Vector API: neither
 * a class of it nor the generated one that uses it is loaded before a batch is worth it, or very
 * many predictions are.
 */
class SinglePredictionsAtRunTimeTest {
  /** Each class is written as it is loaded. */
  private static final List<String> OPTIONS =
      List.of("--add-modules=jdk.incubator.vector", "-Xlog:class+load");

  private static final List<String> AT_ONCE =
      Stream.concat(OPTIONS.stream(), Stream.of("-Dsynapt.vector=on")).toList();

  private static final String VECTORS = "single.Predictions_WideModel$Predictor$Vectors ";
  private static final String VECTOR_API = " jdk.incubator.vector.";

  @ParameterizedTest(name = "JDK {0}")
  @ValueSource(ints = {17, 25})
  void doWithoutTheVectorApi(int feature) throws IOException {
    Jdk jdk = Jdk.require(feature);
    try (Program program = Program.withVectors("single.Predictions")) {
      assertThat(program.run(jdk, OPTIONS, "1"))
          .contains("single.Predictions_WideModel$Predictor ", "predicted")
          .doesNotContain("$Vectors", VECTOR_API);
      assertThat(program.run(jdk, OPTIONS, "2")).contains(VECTORS, VECTOR_API, "predicted");
      // 600 multiply-adds: vectors are worth it from 6,666,667 on.
      assertThat(program.run(jdk, OPTIONS, "singly", "6600000"))
          .doesNotContain("$Vectors", VECTOR_API);
      assertThat(program.run(jdk, OPTIONS, "singly", "6700000")).contains(VECTORS, VECTOR_API);
      assertThat(program.run(jdk, AT_ONCE, "singly", "1")).contains(VECTORS, VECTOR_API);
    }
  }
}
