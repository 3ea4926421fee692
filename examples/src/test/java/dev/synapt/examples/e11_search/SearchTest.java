package dev.synapt.examples.e11_search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.examples.RealData;
import dev.synapt.network.Network;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  private static Main.Result result;

  @BeforeAll
  static void search() {
    result = Main.run(Tumours.drawn(600, 42), 42);
  }

  @Test
  void findsANetworkWhereOneLineIsNotEnough() {
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
  void printsATable() {
    assertThat(result.table()).hasSize(21).allMatch(row -> row.length() <= 60);
    assertThat(result.table().get(0))
        .isEqualTo("network      shape          parameters     loss  accuracy");
    assertThat(result.table())
        .anyMatch(row -> row.matches("Relu16x2 +3-16-8-1 +209 +[0-9.]+ +[0-9.]+ %"));
  }

  @Test
  void tellsRealTumoursApart() throws IOException {
    Path folder = RealData.folderWith("breast-cancer-wisconsin/wdbc.csv");
    Main.Result real = Main.run(Tumours.read(folder), 42);

    assertThat(real.winner().accuracy()).isGreaterThan(0.96);
    assertThat(real.accuracy()).isGreaterThan(0.94);
  }

  @Test
  void theWinnerIsSourceThatCompiles(@TempDir Path folder) throws IOException {
    Path model = Main.write(result, folder);
    Path trainer = Path.of(model.toString().replaceFirst("Model.java$", "Trainer.java"));
    String[] arguments = {
      "-proc:none",
      "-cp",
      location(Network.class),
      "-d",
      folder.toString(),
      model.toString(),
      trainer.toString()
    };
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
  }

  private static String location(Class<?> type) {
    URI jar = URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString());
    return Path.of(jar).toString();
  }
}
