package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.network.ModelFile;
import dev.synapt.network.Parameters;
import dev.synapt.network.SavedFile;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A generated model knows what its files begin with. If it knew something else, it would still read
 * them, only later: so this looks into it.
 */
class KnownHeaderTest {
  @TempDir private Path folder;

  @Test
  void isThatOfTheFileThatIsWritten() throws ReflectiveOperationException, IOException {
    assertIsWritten("Mlp", MlpModel.class);
  }

  @Test
  void alsoOfADeepModelWithLongNames() throws ReflectiveOperationException, IOException {
    String layers =
        IntStream.range(1, 64)
            .mapToObj(i -> "あ".repeat(98) + (i + 10))
            .sorted()
            .collect(Collectors.joining(", "));
    String source =
        """
        import dev.synapt.model.Activation;
        import dev.synapt.model.Dense;
        import dev.synapt.model.Layer;
        import dev.synapt.model.Loss;
        import dev.synapt.model.Model;

        @Model(input = 3, loss = Loss.BINARY_CROSSENTROPY)
        abstract class Deep {
          @Dense(units = 2) Layer %s;
          @Dense(units = 1, activation = Activation.SIGMOID, bias = false) Layer answer;
        }
        """
            .formatted(layers);
    Compiled compiled = Compilers.JAVAC.compile(ModelSource.of("net.Deep", source));
    assertThat(compiled.diagnostics()).isEmpty();
    assertIsWritten("Deep", compiled.load("net.DeepModel"));
  }

  private void assertIsWritten(String name, Class<?> model)
      throws ReflectiveOperationException, IOException {
    Class<?> saved = Class.forName(model.getName() + "$Saved", true, model.getClassLoader());
    Constructor<?> constructor = saved.getDeclaredConstructor();
    constructor.setAccessible(true);
    Method spec = SavedFile.class.getDeclaredMethod("spec");
    spec.setAccessible(true);
    Field head = SavedFile.class.getDeclaredField("head");
    head.setAccessible(true);
    Field length = SavedFile.class.getDeclaredField("length");
    length.setAccessible(true);
    Object known = constructor.newInstance();

    ModelSpec declared = (ModelSpec) spec.invoke(known);
    assertThat(declared.name()).isEqualTo(name);
    Path file = folder.resolve(name);
    float[] zeros = new float[ParameterLayout.of(declared).size()];
    ModelFile.write(file, declared, Parameters.of(declared, zeros));
    byte[] written = Files.readAllBytes(file);
    byte[] expected = Arrays.copyOf(written, written.length - Float.BYTES * zeros.length);

    assertThat((byte[]) head.get(known)).isEqualTo(expected);
    assertThat(length.get(known)).isEqualTo(written.length);
  }
}
