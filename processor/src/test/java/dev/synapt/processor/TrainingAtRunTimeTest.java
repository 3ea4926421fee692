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
 * A program that trains a small network for a moment does not wait for the Vector API, and does not
 * miss it: no class of it is loaded before training has lasted long enough, unless a system
 * property says so.
 */
class TrainingAtRunTimeTest {
  private static final Path PROGRAM = Path.of("src/test/resources/training/Trainings.java");
  private static final String VECTORS = "training.Trainings_SmallTrainer$Vectors ";
  private static final String VECTOR_API = " jdk.incubator.vector.";
  private static final String ADD_MODULES = "--add-modules=jdk.incubator.vector";
  private static final String REFUSAL = " was compiled for the Vector API";

  /** 112 multiply-adds and 19 units: vectors are worth it after 3,110,419 examples. */
  private static final String SHORT = "3110";

  private static final String LONG = "3112";

  @ParameterizedTest(name = "JDK {0}")
  @ValueSource(ints = {17, 25})
  void doesWithoutTheVectorApiAtFirst(int feature) throws IOException {
    Jdk jdk = Jdk.require(feature);
    SourceFile program = new SourceFile("training.Trainings", Files.readString(PROGRAM));
    try (Folder folder = Folder.temporary()) {
      SourceCompiler.javac().withVectors().compile(List.of(program)).writeTo(folder);
      assertThat(run(jdk, folder, SHORT, ADD_MODULES))
          .contains("training.Trainings_SmallTrainer ", "trained")
          .doesNotContain("$Vectors", VECTOR_API);
      assertThat(run(jdk, folder, LONG, ADD_MODULES)).contains(VECTORS, VECTOR_API, "trained");
      assertThat(run(jdk, folder, "1", ADD_MODULES, "-Dsynapt.vector=on"))
          .contains(VECTORS, VECTOR_API, "trained");
      assertThat(run(jdk, folder, LONG, ADD_MODULES, "-Dsynapt.vector=off"))
          .contains("trained")
          .doesNotContain("$Vectors", VECTOR_API);
    }
  }

  @ParameterizedTest(name = "JDK {0}")
  @ValueSource(ints = {17, 25})
  void missesItOnlyAfterThat(int feature) throws IOException {
    Jdk jdk = Jdk.require(feature);
    SourceFile program = new SourceFile("training.Trainings", Files.readString(PROGRAM));
    try (Folder folder = Folder.temporary()) {
      SourceCompiler.javac().withVectors().compile(List.of(program)).writeTo(folder);
      assertThat(run(jdk, folder, SHORT)).contains("trained").doesNotContain(REFUSAL);
      assertThat(run(jdk, folder, LONG)).contains("trained").containsOnlyOnce(REFUSAL);
    }
  }

  /** What the program writes, and every class as it is loaded. */
  private static String run(Jdk jdk, Folder folder, String epochs, String... options) {
    String classPath = SourceCompiler.classPath(Network.class) + File.pathSeparator + folder.path();
    List<String> command = new ArrayList<>(List.of(jdk.tool("java").toString()));
    command.addAll(List.of(options));
    command.addAll(List.of("-Xlog:class+load", "-cp", classPath, "training.Trainings", epochs));
    Command.Result result = Command.run(command);
    assertThat(result.exit()).as(result.output()).isZero();
    return result.output();
  }
}
