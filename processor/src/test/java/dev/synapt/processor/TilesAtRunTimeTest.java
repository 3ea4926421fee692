package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.synapt.processor.testing.Jdk;
import dev.synapt.processor.testing.Program;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C2 compiles the largest tile, of 28 sums, so that it stores vectors and not objects, whatever it
 * has compiled before: see {@code OperationMix}, without which JDK 17 makes objects in every other
 * process. Counts as skipped where the CPU has too few registers for that tile.
 */
class TilesAtRunTimeTest {
  private static final String EPOCHS = "6";
  private static final String TILE = "fourteenRowsTransposed";

  /** That C2 says what it does with each call in the largest tile. */
  private static final List<String> OPTIONS =
      List.of(
          "--add-modules=jdk.incubator.vector",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:CompileCommand=PrintInlining,*::" + TILE);

  private static final String STORE = "VectorSupport::store ";
  private static final String INTRINSIC = "(intrinsic)";

  @ParameterizedTest(name = "JDK {0}")
  @ValueSource(ints = {17, 25})
  void storeVectors(int feature) throws IOException {
    Jdk jdk = Jdk.require(feature);
    try (Program program = Program.withVectors("tiles.Tiles")) {
      String output = program.run(jdk, OPTIONS, EPOCHS);
      assertThat(output).contains("trained");
      List<String> stores =
          output.lines().filter(line -> line.contains(STORE) && line.contains(INTRINSIC)).toList();
      assumeThat(stores).as("stores of the largest tile").isNotEmpty();
      assertThat(stores).noneMatch(line -> line.contains("failed"));
    }
  }
}
