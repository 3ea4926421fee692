package dev.synapt.examples.e04_bike_counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.data.DataFileException;
import dev.synapt.data.TargetDataset;
import dev.synapt.examples.RealData;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BikeCountsTest {
  @Test
  void bothOutputsComeCloseToTheNoiseAndNeverBelowNone() {
    TargetDataset hours = Hours.drawn(5_000, 42);
    Main.Result result = Main.run(hours, 42);

    assertThat(result.relu().r2()).isBetween(bestR2(hours) - 0.05, bestR2(hours) + 0.01);
    assertThat(result.poisson().r2()).isBetween(bestR2(hours) - 0.07, bestR2(hours) + 0.01);
    assertThat(result.relu().least()).isNotNegative();
    assertThat(result.poisson().least()).isPositive();
  }

  /** The variance that Poisson distributions have by themselves is their mean. */
  private static double bestR2(TargetDataset hours) {
    double mean = 0;
    double squares = 0;
    for (float count : hours.targets()) {
      mean += count / hours.size();
      squares += (double) count * count / hours.size();
    }
    return 1 - mean / (squares - mean * mean);
  }

  @Test
  void explainsNineTenthsOfRealCounts() throws IOException {
    Path folder = RealData.folderWith("bike-sharing/hour.csv");
    Main.Result result = Main.run(Hours.read(folder), 42);

    assertThat(result.relu().r2()).isGreaterThan(0.90);
    assertThat(result.poisson().r2()).isGreaterThan(0.90);
    assertThat(result.relu().least()).isNotNegative();
    assertThat(result.poisson().least()).isPositive();
  }

  @Test
  void saysWhichFileIsMissing(@TempDir Path folder) {
    assertThatThrownBy(() -> Main.main(new String[] {"--data", folder.toString()}))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining(folder.resolve("bike-sharing").resolve("hour.csv").toString());
  }
}
