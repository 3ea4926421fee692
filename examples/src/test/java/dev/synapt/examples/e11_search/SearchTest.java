package dev.synapt.examples.e11_search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.examples.RealData;
import dev.synapt.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  @Test
  void findsANetworkWhereOneLineIsNotEnough() {
    Main.Result result = Main.run(Tumours.drawn(600, 42), 42);

    assertThat(result.candidates()).hasSize(20);
    assertThat(result.candidates()).extracting(Candidate::name).doesNotHaveDuplicates();
    assertThat(result.candidates()).extracting(Candidate::loss).isSorted();
    Candidate logistic =
        result.candidates().stream()
            .filter(candidate -> candidate.name().equals("Logistic"))
            .findFirst()
            .orElseThrow();
    assertThat(logistic.parameters()).isEqualTo(4);
    assertThat(logistic.accuracy()).as("a line tells nothing").isLessThan(0.65);
    assertThat(result.winner().accuracy()).isGreaterThan(0.8);
    assertThat(result.accuracy()).isGreaterThan(0.8);
  }

  @Test
  void tellsRealTumoursApart() throws IOException {
    Path folder = RealData.folderWith("breast-cancer-wisconsin/wdbc.csv");
    Main.Result result = Main.run(Tumours.read(folder), 42);

    assertThat(result.winner().accuracy()).isGreaterThan(0.96);
    assertThat(result.accuracy()).isGreaterThan(0.94);
  }

  @Test
  void theWinnerIsSourceThatCompiles(@TempDir Path folder) throws IOException {
    System.setProperty("synapt.winner", folder.toString());
    try {
      Main.main(new String[0]);
    } finally {
      System.clearProperty("synapt.winner");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> sources =
          files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
      assertThat(sources).hasSize(2);
      assertThat(sources.get(0)).endsWith("Model.java");
      assertThat(sources.get(1)).endsWith("Trainer.java");
      String[] arguments =
          Stream.concat(
                  Stream.of("-proc:none", "-cp", location(Network.class), "-d", folder.toString()),
                  sources.stream())
              .toArray(String[]::new);
      int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
      assertThat(exit).isZero();
    }
  }

  private static String location(Class<?> type) {
    return Path.of(
            java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }
}
