package dev.synapt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesTest {
  @TempDir Path folder;
  private Table weather;

  @BeforeEach
  void writeTable() throws IOException {
    weather =
        table(
            """
            day,sky,temp,wind,walk
            1,sun,20.5,,yes
            2,rain,10,3,no
            3,,15,5,yes
            """);
  }

  private Table table(String text) throws IOException {
    return Table.readCsv(Files.writeString(folder.resolve("data.csv"), text));
  }

  @Test
  void standInTheOrderInWhichTheyWereAdded() throws IOException {
    Features features =
        weather
            .features()
            .oneHotOrZeros("sky")
            .numbersOrMedian("wind")
            .oneHot("walk")
            .numbers("temp");

    assertThat(features.names())
        .containsExactly("sky=rain", "sky=sun", "wind", "walk=no", "walk=yes", "temp");
    assertThat(features.rows())
        .containsExactly(
            0, 1, 4, 0, 1, 20.5f, //
            1, 0, 3, 1, 0, 10, //
            0, 0, 5, 0, 1, 15);
  }

  @Test
  void makeADatasetOfClasses() throws IOException {
    ClassDataset walks =
        weather.features().numbersExcept("day", "sky", "wind", "walk").classes("walk");

    assertThat(walks.features()).containsExactly(20.5f, 10, 15);
    assertThat(walks.classes()).containsExactly(1, 0, 1);
    assertThat(walks.classNames()).containsExactly("no", "yes");
  }

  @Test
  void makeADatasetOfTargets() throws IOException {
    TargetDataset days = weather.features().oneHot("walk").targets("day", "temp");

    assertThat(days.inputs()).isEqualTo(2);
    assertThat(days.outputs()).isEqualTo(2);
    assertThat(days.targets()).containsExactly(1, 20.5f, 2, 10, 3, 15);
  }

  @Test
  void nameLineAndColumnOfWhatDoesNotFit() {
    assertThatThrownBy(() -> weather.features().numbers("temp", "wind"))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining("line 2, column 'wind'");
    assertThatThrownBy(() -> weather.features().oneHot("sky"))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining("line 4, column 'sky'");
    assertThatThrownBy(() -> weather.features().numbersExcept("skies"))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining("Expected a column 'skies'");
    assertThatThrownBy(() -> weather.features().numbers("temp").targets("walk"))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining("line 2, column 'walk'")
        .hasMessageEndingWith("Received: 'yes'");
  }

  @Test
  void refuseTheLabelAsAFeature() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weather.features().oneHot("walk").classes("walk"))
        .withMessageEndingWith("Received: 'walk' as both");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weather.features().numbers("temp").targets("day", "temp"))
        .withMessageEndingWith("Received: 'temp' as both");
  }

  @Test
  void refuseToBeEmpty() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weather.features().classes("walk"))
        .withMessage("inputs must be 1 or more. Received: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weather.features().numbers("temp").targets())
        .withMessage("outputs must be 1 or more. Received: 0");
  }

  @Test
  void refuseMoreNumbersThanMemoryIsFor() throws IOException {
    String names =
        IntStream.range(0, 20_000).mapToObj(i -> "name" + i).collect(Collectors.joining("\n"));
    Features features = table("name\n" + names).features().oneHot("name");

    assertThatIllegalArgumentException()
        .isThrownBy(features::rows)
        .withMessage(
            "Expected at most 268435456 numbers in all. Received: 20000 rows x 20000 features");
  }
}
