package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.synapt.network.Network;
import dev.synapt.processor.testing.Command;
import dev.synapt.processor.testing.Folder;
import dev.synapt.processor.testing.Jdk;
import dev.synapt.processor.testing.ModelCompilation;
import dev.synapt.processor.testing.SourceCompiler;
import dev.synapt.processor.write.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One seed, the same bits: {@code bits/SameBits.java} trains three networks and prints checksums of
 * losses, parameters and predictions, which are recorded in {@code bits/fused.txt} and {@code
 * bits/unfused.txt}. No JDK and no way of running the program changes them.
 *
 * <p>After a change of numerics that is meant, record them anew as {@link GeneratedCodeTest} says,
 * with the name of this test.
 */
class SameBitsTest {
  private static final String NOT_SUPPORTED = "not supported on this CPU";

  private static final Path FOLDER = Path.of("src/test/resources/bits");
  private static final String MODULE = "jdk.incubator.vector";
  private static final String AT_ONCE = "-Dsynapt.vector=on";

  /** Whether multiply-adds are fused. */
  enum Arithmetic {
    FUSED("on", "fused.txt"),
    UNFUSED("off", "unfused.txt");

    private final String fma;
    private final Path record;

    Arithmetic(String fma, String record) {
      this.fma = fma;
      this.record = FOLDER.resolve(record);
    }

    ModelCompilation compile(SourceCompiler compiler) throws IOException {
      String text = Files.readString(FOLDER.resolve("SameBits.java"));
      return compiler.compile(
          List.of(new SourceFile("bits.SameBits", text)), "-Asynapt.fma=" + fma);
    }

    List<String> recorded() throws IOException {
      return Files.readAllLines(record);
    }
  }

  @BeforeAll
  static void refresh() throws Exception {
    if (Boolean.getBoolean("synapt.golden.refresh")) {
      for (Arithmetic arithmetic : Arithmetic.values()) {
        Files.writeString(arithmetic.record, checksums(arithmetic.compile(SourceCompiler.javac())));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void twiceInAProcess(Arithmetic arithmetic) throws Exception {
    ModelCompilation compilation = arithmetic.compile(SourceCompiler.javac());
    String first = checksums(compilation);
    assertThat(first.lines()).containsExactlyElementsOf(arithmetic.recorded());
    assertThat(checksums(compilation)).as("the second time").isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void compiledByEclipse(Arithmetic arithmetic) throws Exception {
    assertThat(checksums(arithmetic.compile(SourceCompiler.ecj())).lines())
        .containsExactlyElementsOf(arithmetic.recorded());
  }

  /** Interpreted, compiled by C1 alone, by both compilers, and for a CPU with shorter vectors. */
  @ParameterizedTest(name = "{0}, JDK {1}")
  @CsvSource({"FUSED, 17", "FUSED, 25", "UNFUSED, 17", "UNFUSED, 25"})
  void interpretedAndCompiled(Arithmetic arithmetic, int feature) throws IOException {
    Jdk jdk = Jdk.require(feature);
    try (Folder folder = Folder.temporary()) {
      arithmetic.compile(SourceCompiler.javac()).writeTo(folder);
      String classPath =
          SourceCompiler.classPath(Network.class) + File.pathSeparator + folder.path();
      for (String option :
          List.of("-Xint", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:UseAVX=2")) {
        String output =
            Command.java(
                jdk, classPath, "bits.SameBits", "-XX:+IgnoreUnrecognizedVMOptions", option);
        assertThat(output.lines().filter(line -> !isWarning(line)))
            .as(jdk + " " + option)
            .containsExactlyElementsOf(arithmetic.recorded());
      }
    }
  }

  /**
   * In vectors of any length, or without them where the module is missing or switched off. Counts
   * as skipped where the CPU lacks the longest, after all others.
   */
  @ParameterizedTest(name = "{0}, JDK {1}")
  @CsvSource({"FUSED, 17", "FUSED, 25", "UNFUSED, 17", "UNFUSED, 25"})
  void inVectors(Arithmetic arithmetic, int feature) throws IOException {
    Jdk jdk = Jdk.require(feature);
    try (Folder folder = Folder.temporary()) {
      ModelCompilation compilation = arithmetic.compile(SourceCompiler.javac().withVectors());
      assertThat(compilation.classes()).containsKey("bits.SameBits_WideTrainer$Vectors");
      compilation.writeTo(folder);
      String classPath =
          SourceCompiler.classPath(Network.class) + File.pathSeparator + folder.path();
      List<String> missing = new ArrayList<>();
      for (String option :
          List.of(
              "-XX:UseAVX=3", "-XX:UseAVX=2", "-XX:MaxVectorSize=16", "-XX:TieredStopAtLevel=1")) {
        String output = run(jdk, classPath, option, AT_ONCE, "--add-modules", MODULE);
        output.lines().filter(line -> line.contains(NOT_SUPPORTED)).forEach(missing::add);
        assertThat(output.lines().filter(line -> !isWarning(line)))
            .as(jdk + " " + option)
            .containsExactlyElementsOf(arithmetic.recorded());
      }
      assertThat(run(jdk, classPath, "-Dsynapt.vector=off").lines())
          .containsExactlyElementsOf(arithmetic.recorded());
      assertThat(run(jdk, classPath, AT_ONCE).lines())
          .containsAll(arithmetic.recorded())
          .filteredOn(line -> line.contains("--add-modules " + MODULE))
          .hasSize(1);
      assumeThat(missing).as("options that this CPU does not know").isEmpty();
    }
  }

  /** That a module is not final, or that the CPU has shorter vectors than were asked for. */
  private static boolean isWarning(String line) {
    return line.startsWith("WARNING: Using incubator") || line.contains(NOT_SUPPORTED);
  }

  private static String run(Jdk jdk, String classPath, String... options) {
    List<String> all = new ArrayList<>(List.of("-XX:+IgnoreUnrecognizedVMOptions"));
    all.addAll(List.of(options));
    return Command.java(jdk, classPath, "bits.SameBits", all.toArray(String[]::new));
  }

  private static String checksums(ModelCompilation compilation)
      throws ReflectiveOperationException {
    return (String)
        compilation.loader().loadClass("bits.SameBits").getMethod("checksums").invoke(null);
  }
}
