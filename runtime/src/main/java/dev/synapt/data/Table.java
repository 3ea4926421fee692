package dev.synapt.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The rows and columns of a CSV file, as text until a column is asked for numbers or categories.
 * Blanks around a cell do not belong to it. Where the file and the question do not fit (no such
 * column, text where a number is wanted), a {@link DataFileException} names file, line and column.
 *
 * <pre>{@code
 * TargetDataset bikes =
 *     Table.readCsv(Path.of("hour.csv"))
 *         .features()
 *         .oneHot("season", "mnth", "hr", "weekday", "weathersit")
 *         .numbers("yr", "holiday", "workingday", "temp", "atemp", "hum", "windspeed")
 *         .targets("cnt");
 * }</pre>
 */
public final class Table {
  private final Path file;
  private final List<String> names;
  private final List<CsvFile.Line> lines;
  private final Set<String> missing;

  private Table(Path file, List<CsvFile.Line> lines, CsvOptions options) throws IOException {
    int header = options.hasHeader() ? 1 : 0;
    if (lines.size() <= header) {
      throw new DataFileException(file, "Expected at least one row of data. Received: none");
    }
    this.file = file;
    this.names = names(lines.get(0).cells(), options.hasHeader());
    this.lines = lines.subList(header, lines.size());
    this.missing = options.missing();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new DataFileException(
            file,
            "Expected a first line of different column names; without one, read with"
                + " csv.noHeader(). Received twice: '%s'"
                    .formatted(DataFileException.excerpt(name)));
      }
    }
  }

  private static List<String> names(String[] first, boolean header) {
    return header
        ? List.of(first)
        : IntStream.rangeClosed(1, first.length).mapToObj(i -> "column" + i).toList();
  }

  /**
   * Reads a CSV file whose first line names the columns. It needs {@code de.siegmar:fastcsv} on the
   * class path.
   *
   * @param file UTF-8 text
   * @return at least one row
   * @throws DataFileException if there is no such file, it is not CSV or too large, has no rows, or
   *     rows of different lengths
   * @throws IOException if reading fails
   */
  public static Table readCsv(Path file) throws IOException {
    return readCsv(file, csv -> {});
  }

  /**
   * Reads a CSV file. It needs {@code de.siegmar:fastcsv} on the class path.
   *
   * @param file UTF-8 text
   * @param options says what differs from a comma-separated file with a header
   * @return at least one row
   * @throws DataFileException if there is no such file, it is not CSV or too large, has no rows, or
   *     rows of different lengths
   * @throws IOException if reading fails
   */
  public static Table readCsv(Path file, Consumer<CsvOptions> options) throws IOException {
    CsvOptions csv = new CsvOptions();
    options.accept(csv);
    try {
      return new Table(file, CsvFile.read(file, csv), csv);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "Reading CSV needs the library de.siegmar:fastcsv on the class path. Received: none", e);
    }
  }

  /**
   * The number of rows.
   *
   * @return at least 1
   */
  public int size() {
    return lines.size();
  }

  /**
   * The names of the columns, from the left: those of the first line without blanks around them, or
   * {@code column1}, {@code column2} and so on for a file without a header.
   *
   * @return at least one name, all different
   */
  public List<String> names() {
    return names;
  }

  /**
   * A column by its name.
   *
   * @param name one of {@link #names}
   * @return the column
   * @throws DataFileException if there is no such column
   */
  public Column column(String name) throws DataFileException {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new DataFileException(
          file,
          "Expected a column '%s'. Received the columns: %s"
              .formatted(name, DataFileException.excerpt(String.join(", ", names))));
    }
    return column(index);
  }

  /**
   * A column by its position.
   *
   * @param index from 0 at the left
   * @return the column
   * @throws DataFileException if there are fewer columns
   */
  public Column column(int index) throws DataFileException {
    if (index < 0 || index >= names.size()) {
      throw new DataFileException(
          file,
          "Expected a column at index %d, from 0. Received: %d columns"
              .formatted(index, names.size()));
    }
    return new Column(file, names.get(index), index, lines, missing);
  }

  /**
   * Begins a dataset from columns of this table, at first without any.
   *
   * @return a new builder
   */
  public Features features() {
    return new Features(this);
  }

  @Override
  public String toString() {
    return "%s: %d rows of %d columns".formatted(file, size(), names.size());
  }
}
