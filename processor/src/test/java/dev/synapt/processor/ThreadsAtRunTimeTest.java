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
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One to five threads, the same bits on every JDK, in vectors of any length and without them: each
 * process trains the three networks of {@code bits/Threads.java} by each number of threads. Their
 * checksums are recorded in {@code bits/threads-fused.txt} and {@code bits/threads-unfused.txt}, as
 * one thread computes them without vectors.
 *
 * <p>After a change of numerics that is meant, record them anew as {@link GeneratedCodeTest} says,
 * with the name of this test.
 */
class ThreadsAtRunTimeTest {
  private static final Path FOLDER = Path.of("src/test/resources/bits");
  private static final String MODULE = "jdk.incubator.vector";
  private static final int MOST_THREADS = 5;
  private static final String FIRST = "threads 1 ";

  /** Whether multiply-adds are fused. */
  enum Arithmetic {
    FUSED("on"),
    UNFUSED("off");

    private final String fma;
    private final Path record;
    private final Folder classes = Folder.temporary();

    Arithmetic(String fma) {
      this.fma = fma;
      this.record = FOLDER.resolve("threads-" + name().toLowerCase(Locale.ROOT) + ".txt");
    }

    ModelCompilation compile(SourceCompiler compiler) throws IOException {
      String text = Files.readString(FOLDER.resolve("Threads.java"));
      return compiler.compile(List.of(new SourceFile("bits.Threads", text)), "-Asynapt.fma=" + fma);
    }

    /** Each recorded line with each number of threads. */
    List<String> expected() throws IOException {
      List<String> recorded = Files.readAllLines(record);
      return IntStream.rangeClosed(1, MOST_THREADS)
          .mapToObj(threads -> recorded.stream().map(line -> line.replace(FIRST, threads(threads))))
          .flatMap(lines -> lines)
          .toList();
    }
  }

  private static String threads(int count) {
    return "threads " + count + " ";
  }

  @BeforeAll
  static void compile() throws Exception {
    for (Arithmetic arithmetic : Arithmetic.values()) {
      if (Boolean.getBoolean("synapt.golden.refresh")) {
        Class<?> program =
            arithmetic.compile(SourceCompiler.javac()).loader().loadClass("bits.Threads");
        Files.writeString(
            arithmetic.record, (String) program.getMethod("checksums", int.class).invoke(null, 1));
      }
      arithmetic.compile(SourceCompiler.javac().withVectors()).writeTo(arithmetic.classes);
    }
  }

  @AfterAll
  static void forget() {
    Stream.of(Arithmetic.values()).forEach(arithmetic -> arithmetic.classes.close());
  }

  @ParameterizedTest(name = "{0}, JDK {1}, UseAVX={2}")
  @CsvSource({
    "FUSED, 17, 3", "FUSED, 17, 2", "UNFUSED, 17, 3", "UNFUSED, 17, 2",
    "FUSED, 25, 3", "FUSED, 25, 2", "UNFUSED, 25, 3", "UNFUSED, 25, 2"
  })
  void theBitsAreThoseOfOneThread(Arithmetic arithmetic, int feature, int avx) throws IOException {
    Jdk jdk = Jdk.require(feature);
    String output = "";
    for (boolean vectors : new boolean[] {true, false}) {
      output = run(jdk, arithmetic, avx, vectors);
      assertThat(output.lines().filter(line -> line.startsWith("threads ")))
          .as(vectors ? "in vectors" : "without vectors")
          .containsExactlyElementsOf(arithmetic.expected());
      assertThat(output.contains("Threads_LargeTrainer$Vectors")).isEqualTo(vectors);
      assertThat(output.contains("Threads_CurveTrainer$Vectors")).isEqualTo(vectors);
    }
    assumeThat(output).as("AVX of this CPU").doesNotContain("not supported on this CPU");
  }

  private static String run(Jdk jdk, Arithmetic arithmetic, int avx, boolean vectors) {
    List<String> command = new ArrayList<>(List.of(jdk.tool("java").toString()));
    // The option exists on x86 alone.
    command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseAVX=" + avx));
    command.addAll(List.of("-Xlog:class+load", "-Dsynapt.vector=on"));
    if (vectors) {
      command.addAll(List.of("--add-modules", MODULE));
    }
    String classPath =
        SourceCompiler.classPath(Network.class) + File.pathSeparator + arithmetic.classes.path();
    command.addAll(List.of("-cp", classPath, "bits.Threads", String.valueOf(MOST_THREADS)));
    Command.Result result = Command.run(command);
    assertThat(result.exit()).as(result.output()).isZero();
    return result.output();
  }
}
