package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.network.Network;
import dev.synapt.processor.testing.ModelCompilation;
import dev.synapt.processor.testing.SourceCompiler;
import dev.synapt.processor.write.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Code for the Vector API is generated where the module of the model reads it, and as it is asked
 * for.
 */
class VectorOptionTest {
  private static final JavaFileObject MODEL =
      ModelSource.of(
          "net.Wide",
          """
          @Model(input = 30, loss = MEAN_SQUARED_ERROR)
          abstract class Wide {
            @Dense(units = 20, activation = RELU) Layer hidden;
            @Dense(units = 2) Layer output;
          }
          """);

  private static final String ADD_MODULES = "--add-modules=jdk.incubator.vector";

  @ParameterizedTest
  @EnumSource
  void isWrittenWhereTheClassPathSeesIt(Compilers compiler) {
    assertThat(hasVectors(compile(compiler, "-Asynapt.lint=true", MODEL))).isFalse();
    assertThat(hasVectors(compile(compiler, ADD_MODULES + " -Asynapt.vector=on", MODEL))).isTrue();
    assertThat(hasVectors(compile(compiler, ADD_MODULES + " -Asynapt.vector=off", MODEL)))
        .isFalse();
  }

  /** Eclipse's compiler has every module of the JDK on the class path, and is never told to. */
  @Test
  void isWrittenByEclipseOnlyIfAskedFor() {
    assertThat(hasVectors(compile(Compilers.ECJ, "-Asynapt.vector=on", MODEL))).isTrue();
    assertThat(hasVectors(compile(Compilers.ECJ, ADD_MODULES, MODEL))).isFalse();
  }

  @Test
  void isWrittenByDefaultWhereJavacWasToldToAddIt() {
    assertThat(hasVectors(compile(Compilers.JAVAC, ADD_MODULES, MODEL))).isTrue();
    Compiled missing = compile(Compilers.JAVAC, "-Asynapt.vector=on", MODEL);
    assertThat(missing.ids()).containsExactly("VectorApiMissing");
    assertThat(missing.ours().get(0).getMessage(Locale.ROOT))
        .isEqualTo(
            "[VectorApiMissing] -Asynapt.vector=on needs the module jdk.incubator.vector, which"
                + " cannot be read from model 'Wide'. Add --add-modules jdk.incubator.vector to the"
                + " options of the compiler; or use -Asynapt.vector=auto, which then does without");
  }

  /** The module path: the model's own module reads it, or does not. */
  @Test
  void isWrittenWhereTheModuleRequiresIt() {
    SourceCompiler javac = SourceCompiler.javac().withVectors();
    String requires = "requires static jdk.incubator.vector;";
    assertThat(trainer(compileModule(javac, requires))).contains("FloatVector");
    assertThat(trainer(compileModule(javac, ""))).doesNotContain("FloatVector");
    assertThatThrownBy(() -> compileModule(javac, "", "-Asynapt.vector=on"))
        .hasMessageContaining("[VectorApiMissing]")
        .hasMessageContaining("Write: requires static jdk.incubator.vector; in module 'nets'");
  }

  private static ModelCompilation compileModule(
      SourceCompiler compiler, String requires, String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--module-path", SourceCompiler.classPath(Network.class, Nullable.class)));
    String module = "module nets { requires dev.synapt.runtime; " + requires + " }";
    return compiler.compile(
        List.of(new SourceFile("module-info", module), new SourceFile("net.Wide", text())),
        all.toArray(String[]::new));
  }

  private static String text() {
    try {
      return MODEL.getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String trainer(ModelCompilation compilation) {
    return compilation.sources().get("net.WideTrainer");
  }

  private static Compiled compile(Compilers compiler, String options, JavaFileObject source) {
    List<String> all = new ArrayList<>();
    for (String option : options.isEmpty() ? new String[0] : options.split(" ")) {
      all.addAll(Arrays.asList(option.split("(?<=modules)=")));
    }
    return compiler.compile(all, source);
  }

  private static boolean hasVectors(Compiled compiled) {
    assertThat(compiled.of(Kind.ERROR)).isEmpty();
    return compiled.sources().get("net/WideTrainer.java").contains("jdk.incubator.vector");
  }
}
