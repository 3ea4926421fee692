package dev.synapt.examples.e06_softmax_n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.data.DataFileException;
import dev.synapt.examples.RealData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftmaxNTest {
  @Test
  void tellsMadeSpeciesApart() {
    Main.Result result = Main.run(Flowers.drawn(50, 42), 42);

    assertThat(Arrays.asList(result.confusion()))
        .allSatisfy(row -> assertThat(Arrays.stream(row).sum()).isEqualTo(50));
    assertThat(result.accuracy()).isGreaterThan(0.93);
  }

  @Test
  void tellsIrisesApart() throws IOException {
    Path folder = RealData.folderWith("iris/iris.csv");
    Main.Result result = Main.run(Flowers.read(folder), 42);

    assertThat(result.names()).containsExactly("setosa", "versicolor", "virginica");
    assertThat(result.confusion()[0]).as("setosa is separable").containsExactly(50, 0, 0);
    assertThat(result.accuracy()).isGreaterThanOrEqualTo(0.94);
  }

  @Test
  void saysWhichFileIsMissing(@TempDir Path folder) {
    assertThatThrownBy(() -> Main.main(new String[] {"--data", folder.toString()}))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining(folder.resolve("iris").resolve("iris.csv").toString());
  }
}
