package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.network.Network;
import dev.synapt.processor.testing.Command;
import dev.synapt.processor.testing.Folder;
import dev.synapt.processor.testing.Jdk;
import dev.synapt.processor.testing.SourceCompiler;
import dev.synapt.processor.write.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A program that predicts one by one, or batches of one, does not wait for the Vector API: neither
 * a class of it nor the generated one that uses it is loaded before a batch is worth it, or very
 * many predictions are.
 */
class SinglePredictionsAtRunTimeTest {
  private static final Path PROGRAM = Path.of("src/test/resources/single/Predictions.java");
  private static final String VECTORS = "single.Predictions_WideModel$Predictor$Vectors ";
  private static final String VECTOR_API = " jdk.incubator.vector.";

  @ParameterizedTest(name = "JDK {0}")
  @ValueSource(ints = {17, 25})
  void doWithoutTheVectorApi(int feature) throws IOException {
    Jdk jdk = Jdk.require(feature);
    SourceFile program = new SourceFile("single.Predictions", Files.readString(PROGRAM));
    try (Folder folder = Folder.temporary()) {
      SourceCompiler.javac().withVectors().compile(List.of(program)).writeTo(folder);
      assertThat(loaded(jdk, folder, "1"))
          .contains("single.Predictions_WideModel$Predictor ", "predicted")
          .doesNotContain("$Vectors", VECTOR_API);
      assertThat(loaded(jdk, folder, "2")).contains(VECTORS, VECTOR_API, "predicted");
      // 600 multiply-adds: vectors are worth it from 6,666,667 on.
      assertThat(loaded(jdk, folder, "singly", "6600000")).doesNotContain("$Vectors", VECTOR_API);
      assertThat(loaded(jdk, folder, "singly", "6700000")).contains(VECTORS, VECTOR_API);
    }
  }

  /** What the program writes, and every class as it is loaded. */
  private static String loaded(Jdk jdk, Folder folder, String... sizes) {
    String classPath = SourceCompiler.classPath(Network.class) + File.pathSeparator + folder.path();
    List<String> command = new ArrayList<>(List.of(jdk.tool("java").toString()));
    command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-Xlog:class+load"));
    command.addAll(List.of("-cp", classPath, "single.Predictions"));
    command.addAll(List.of(sizes));
    Command.Result result = Command.run(command);
    assertThat(result.exit()).as(result.output()).isZero();
    return result.output();
  }
}
