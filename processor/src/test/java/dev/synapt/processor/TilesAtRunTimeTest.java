package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C2 compiles the largest tile, of 28 sums, so that it stores vectors and not objects, whatever it
 * has compiled before: see {@code OperationMix}, without which JDK 17 makes objects in two
 * processes of three. Counts as skipped where the CPU has too few registers for that tile.
 */
class TilesAtRunTimeTest {
  private static final Path PROGRAM = Path.of("src/test/resources/tiles/Tiles.java");
  private static final String EPOCHS = "6";
  private static final String TILE = "fourteenRowsTransposed";
  private static final String STORE = "VectorSupport::store ";
  private static final String INTRINSIC = "(intrinsic)";

  @ParameterizedTest(name = "JDK {0}")
  @ValueSource(ints = {17, 25})
  void storeVectors(int feature) throws IOException {
    Jdk jdk = Jdk.require(feature);
    SourceFile program = new SourceFile("tiles.Tiles", Files.readString(PROGRAM));
    try (Folder folder = Folder.temporary()) {
      SourceCompiler.javac().withVectors().compile(List.of(program)).writeTo(folder);
      String output = inlined(jdk, folder);
      assertThat(output).contains("trained");
      List<String> stores = output.lines().filter(line -> line.contains(STORE)).toList();
      assumeThat(stores).as("stores of the largest tile").isNotEmpty();
      assertThat(stores.stream().filter(line -> line.contains(INTRINSIC)))
          .isNotEmpty()
          .noneMatch(line -> line.contains("failed"));
    }
  }

  /** What C2 says about each call in the largest tile. */
  private static String inlined(Jdk jdk, Folder folder) {
    String classPath = SourceCompiler.classPath(Network.class) + File.pathSeparator + folder.path();
    Command.Result result =
        Command.run(
            List.of(
                jdk.tool("java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:CompileCommand=PrintInlining,*::" + TILE,
                "-cp",
                classPath,
                "tiles.Tiles",
                EPOCHS));
    assertThat(result.exit()).as(result.output()).isZero();
    return result.output();
  }
}
