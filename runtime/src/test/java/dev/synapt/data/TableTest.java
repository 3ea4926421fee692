package dev.synapt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("data.csv"), text);
  }

  private Table table(String text) throws IOException {
    return Table.readCsv(file(text));
  }

  private void assertRefused(ThrowingCallable read, String problem) {
    assertThatThrownBy(read)
        .isInstanceOf(DataFileException.class)
        .hasMessage(folder.resolve("data.csv") + ": " + problem);
  }

  private void assertRefused(String text, Consumer<CsvOptions> options, String problem)
      throws IOException {
    Path file = file(text);
    assertRefused(() -> Table.readCsv(file, options), problem);
  }

  private void assertRefused(String text, String problem) throws IOException {
    assertRefused(text, csv -> {}, problem);
  }

  @Test
  void readsCellsWithoutBlanksAroundThem() throws IOException {
    Table table = table("\uFEFFa, b ,\"c, d\"\r\n1, x y ,\"say \"\"hi\"\"\"\r\n\r\n2,,\" z\"\r\n");

    assertThat(table.names()).containsExactly("a", "b", "c, d");
    assertThat(table.size()).isEqualTo(2);
    assertThat(table.column("b").text(0)).isEqualTo("x y");
    assertThat(table.column(2).text(0)).isEqualTo("say \"hi\"");
    assertThat(table.column(2).text(1)).isEqualTo("z");
    assertThat(table.column("b").isMissing(1)).isTrue();
    assertThat(table.column("b").name()).isEqualTo("b");
    assertThat(table).hasToString(folder.resolve("data.csv") + ": 2 rows of 3 columns");
  }

  @Test
  void namesColumnsWithoutAHeaderByTheirPlace() throws IOException {
    Table table = Table.readCsv(file("1;2\n3;4"), csv -> csv.noHeader().separator(';'));

    assertThat(table.names()).containsExactly("column1", "column2");
    assertThat(table.column("column2").numbers()).containsExactly(2, 4);
    assertThat(table.column(0).numbers()).containsExactly(1, 3);
  }

  @Test
  void refusesColumnsThatAreNotThere() throws IOException {
    Table table = table("temp,hum\n1,2\n");

    assertRefused(
        () -> table.column("tmp"), "Expected a column 'tmp'. Received the columns: temp, hum");
    assertRefused(
        () -> table.column(2), "Expected a column at index 2, from 0. Received: 2 columns");
    assertRefused(
        () -> table.column(-1), "Expected a column at index -1, from 0. Received: 2 columns");
  }

  @Test
  void refusesTextThatIsNoTable() throws IOException {
    assertRefused("", "Expected at least one row of data. Received: none");
    assertRefused("a,b\n", "Expected at least one row of data. Received: none");
    assertRefused("a,b\n1,2\n\n3\n", "line 4: Expected 2 cells, as in the first line. Received: 1");
    assertRefused(
        "a,b\n\"1\n1\",2\n3,4,5\n", "line 4: Expected 2 cells, as in the first line. Received: 3");
    assertRefused(
        "a,b,a\n1,2,3\n",
        "Expected a first line of different column names; without one, read with csv.noHeader()."
            + " Received twice: 'a'");
  }

  @Test
  void refusesQuotesWithoutEnd() throws IOException {
    Path file = file("a,b\n1,\"2\n3,4\n");

    assertThatThrownBy(() -> Table.readCsv(file))
        .isInstanceOf(DataFileException.class)
        .hasMessageStartingWith(file + ": Expected CSV. Received: ");
  }

  @Test
  void refusesOtherBytesThanText() throws IOException {
    for (String before : new String[] {"", "a,b\n", "a,b\n" + "1,2\n".repeat(50_000)}) {
      Path file = folder.resolve("data.csv");
      Files.write(file, (before + "caf\u00e9,1\n").getBytes(StandardCharsets.ISO_8859_1));

      assertRefused(() -> Table.readCsv(file), "Expected UTF-8 text. Received: other bytes");
    }
  }

  @Test
  void refusesFilesThatAreTooLarge() throws IOException {
    String text = "a\n" + "1\n".repeat(49);

    assertThat(Table.readCsv(file(text), csv -> csv.maxBytes(100)).size()).isEqualTo(49);
    assertRefused(
        text,
        csv -> csv.maxBytes(99),
        "Expected at most 99 bytes: csv.maxBytes(...) allows more. Received: more");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertRefused(
        () -> Table.readCsv(folder.resolve("data.csv")), "Expected a CSV file. Received: none");
  }

  @Test
  void refusesOptionsThatMakeNoSense() {
    CsvOptions csv = new CsvOptions();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> csv.separator('\n'))
        .withMessageEndingWith("Received: character 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> csv.maxBytes(0))
        .withMessage("maxBytes must be 1 or more. Received: 0");
  }

  @Test
  void needsFastCsvOnlyToRead() throws Exception {
    URL classes = Table.class.getProtectionDomain().getCodeSource().getLocation();
    Path file = file("a\n1\n");

    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      Method readCsv = alone.loadClass(Table.class.getName()).getMethod("readCsv", Path.class);
      assertThatThrownBy(() -> readCsv.invoke(null, file))
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "Reading CSV needs the library de.siegmar:fastcsv on the class path. Received: none");
    }
  }
}
