package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.network.Network;
import dev.synapt.processor.testing.Command;
import dev.synapt.processor.testing.Folder;
import dev.synapt.processor.testing.SourceCompiler;
import dev.synapt.processor.write.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A program whose classes were generated for another version of the runtime says so, and not which
 * class of that version it misses: a trainer checks before it uses anything else.
 */
class RuntimeVersionAtRunTimeTest {
  private static final Path PROGRAM = Path.of("src/test/resources/training/Trainings.java");

  private static final String OLDER =
      """
      package dev.synapt.network;

      public final class RuntimeVersion {
        public static void require(String required, String generatedClass) {
          throw new IncompatibleClassChangeError(generatedClass + " needs " + required);
        }
      }
      """;

  /** As if it were missing. */
  private static final String UNUSABLE =
      """
      package dev.synapt.network;

      public final class VectorStart {
        public static VectorStart after(int examples, String model) {
          throw new NoClassDefFoundError("dev/synapt/network/VectorStart");
        }

        public boolean isDue(int examples) {
          return false;
        }
      }
      """;

  @Test
  void isCheckedFirst() throws IOException {
    List<SourceFile> sources =
        List.of(
            new SourceFile("training.Trainings", Files.readString(PROGRAM)),
            new SourceFile("dev.synapt.network.RuntimeVersion", OLDER),
            new SourceFile("dev.synapt.network.VectorStart", UNUSABLE));
    try (Folder folder = Folder.temporary()) {
      SourceCompiler.javac().withVectors().compile(sources).writeTo(folder);
      // What stands first on the class path hides the classes of the runtime.
      String classPath =
          folder.path() + File.pathSeparator + SourceCompiler.classPath(Network.class);
      Command.Result result =
          Command.run(List.of(java(), "-cp", classPath, "training.Trainings", "1"));
      assertThat(result.exit()).isNotZero();
      assertThat(result.output()).contains("Trainings_SmallTrainer needs 0.1");
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
