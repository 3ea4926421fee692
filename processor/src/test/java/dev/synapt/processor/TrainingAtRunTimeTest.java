package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.processor.testing.Jdk;
import dev.synapt.processor.testing.Program;
import java.io.IOException;
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
  private static final String PROGRAM = "training.Trainings";
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
    try (Program program = Program.withVectors(PROGRAM)) {
      assertThat(run(program, jdk, SHORT, ADD_MODULES))
          .contains("training.Trainings_SmallTrainer ", "trained")
          .doesNotContain("$Vectors", VECTOR_API);
      assertThat(run(program, jdk, LONG, ADD_MODULES)).contains(VECTORS, VECTOR_API, "trained");
      assertThat(run(program, jdk, "1", ADD_MODULES, "-Dsynapt.vector=on"))
          .contains(VECTORS, VECTOR_API, "trained");
      assertThat(run(program, jdk, LONG, ADD_MODULES, "-Dsynapt.vector=off"))
          .contains("trained")
          .doesNotContain("$Vectors", VECTOR_API);
    }
  }

  @ParameterizedTest(name = "JDK {0}")
  @ValueSource(ints = {17, 25})
  void missesItOnlyAfterThat(int feature) throws IOException {
    Jdk jdk = Jdk.require(feature);
    try (Program program = Program.withVectors(PROGRAM)) {
      assertThat(run(program, jdk, SHORT)).contains("trained").doesNotContain(REFUSAL);
      assertThat(run(program, jdk, LONG)).contains("trained").containsOnlyOnce(REFUSAL);
    }
  }

  /** What the program writes, and every class as it is loaded. */
  private static String run(Program program, Jdk jdk, String epochs, String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("-Xlog:class+load");
    return program.run(jdk, all, epochs);
  }
}
