package dev.synapt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTest {
  @TempDir Path folder;

  private Column column(Consumer<CsvOptions> options, String... cells) throws IOException {
    String text = "x,y\n" + String.join(",\n", cells) + ",\n";
    return Table.readCsv(Files.writeString(folder.resolve("data.csv"), text), options).column("x");
  }

  private Column column(String... cells) throws IOException {
    return column(csv -> {}, cells);
  }

  @Test
  void readsNumbers() throws IOException {
    assertThat(column("12", "-0.5", ".28", "3.", "+1e-3", " 7 ", "1E2").numbers())
        .containsExactly(12, -0.5f, .28f, 3, 0.001f, 7, 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1f", "0x1p3", "NaN", "Infinity", "1e39", "1e999999999", "1 2", "."})
  void refusesWhatIsNoNumber(String text) throws IOException {
    Column column = column("1", "2", text);

    assertThatThrownBy(column::numbers)
        .isInstanceOf(DataFileException.class)
        .hasMessage(
            folder.resolve("data.csv")
                + ": line 4, column 'x': Expected a number that a float can hold. Received: '"
                + text
                + "'");
  }

  @Test
  void readsLongCellsInTimeThatGrowsWithTheirLength() throws IOException {
    Column column = column("1".repeat(1_000_000) + "x");

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(column::numbers)
                .isInstanceOf(DataFileException.class)
                .hasMessageEndingWith("'" + "1".repeat(200) + "...'"));
  }

  @Test
  void showsNoCharactersThatSteerATerminal() throws IOException {
    assertThatThrownBy(() -> column("\u001b[2Jx").numbers())
        .isInstanceOf(DataFileException.class)
        .hasMessageEndingWith("Received: '?[2Jx'");
  }

  @Test
  void refusesMissingValuesUnlessTheyAreFilled() throws IOException {
    Column column = column("1", "NA", "10", "", "4", "2");

    assertThatThrownBy(column::numbers)
        .isInstanceOf(DataFileException.class)
        .hasMessageEndingWith(
            "line 3, column 'x': Expected a number that a float can hold."
                + " Received: a missing value, 'NA'; numbersOrMedian fills missing values");
    assertThat(column.numbersOrMedian()).containsExactly(1, 3, 10, 3, 4, 2);
    assertThat(column("5", "", "1", "9").numbersOrMedian()).containsExactly(5, 5, 1, 9);
    assertThatThrownBy(() -> column("NA", "").numbersOrMedian())
        .isInstanceOf(DataFileException.class)
        .hasMessageEndingWith("column 'x': Expected numbers. Received: missing values only");
    assertThatThrownBy(() -> column("NA", "?").numbersOrMedian())
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining("line 3");
  }

  @Test
  void theOptionsSayWhatIsMissing() throws IOException {
    assertThat(column(csv -> csv.missing("?"), "?", "4").numbersOrMedian()).containsExactly(4, 4);
    assertThat(column(csv -> csv.missing("?"), "NA", "b").isMissing(0)).isFalse();
  }

  @Test
  void sortsCategoriesAsNumbersOrAsText() throws IOException {
    assertThat(column("10", "9", "9", "-1").categories()).containsExactly("-1", "9", "10");
    assertThat(column("10", "9", "x").categories()).containsExactly("10", "9", "x");
    assertThat(column("b", "NA", "a", "").categories()).containsExactly("a", "b");
    assertThat(column("b", "c", "a", "b").classes()).containsExactly(1, 2, 0, 1);
  }

  @Test
  void refusesMissingCategories() throws IOException {
    Column column = column("b", "", "a");

    assertThatThrownBy(column::classes)
        .isInstanceOf(DataFileException.class)
        .hasMessageEndingWith(
            "line 3, column 'x': Expected a category. Received: a missing value, '';"
                + " oneHotOrZeros takes features with missing values");
  }
}
