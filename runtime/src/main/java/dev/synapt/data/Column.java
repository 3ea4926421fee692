package dev.synapt.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One column of a {@link Table}.
 *
 * <pre>{@code
 * float[] temperature = table.column("temp").numbers();
 * List<String> species = table.column("species").categories();
 * }</pre>
 */
public final class Column {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,9})?");

  private final Path file;
  private final String name;
  private final int index;
  private final List<CsvFile.Line> lines;
  private final Set<String> missing;

  Column(Path file, String name, int index, List<CsvFile.Line> lines, Set<String> missing) {
    this.file = file;
    this.name = name;
    this.index = index;
    this.lines = lines;
    this.missing = missing;
  }

  /**
   * The name of the column.
   *
   * @return one of the table's names
   */
  public String name() {
    return name;
  }

  /**
   * The number of rows.
   *
   * @return that of the table
   */
  public int size() {
    return lines.size();
  }

  /**
   * A cell as text.
   *
   * @param row from 0 to size - 1, without the header
   * @return the text without blanks around it
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public String text(int row) {
    return lines.get(row).cells()[index];
  }

  /**
   * Whether a cell is missing: its text is empty or {@code NA}, or what {@link CsvOptions#missing}
   * says.
   *
   * @param row from 0 to size - 1, without the header
   * @return true if the value is missing
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public boolean isMissing(int row) {
    return missing.contains(text(row));
  }

  /**
   * The cells as numbers, written like 12, -0.5, .28 or 1e-3.
   *
   * @return a new array of one number for each row
   * @throws DataFileException if a cell is missing, is no such number, or is too large for a float
   */
  public float[] numbers() throws DataFileException {
    float[] numbers = new float[size()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = number(row);
    }
    return numbers;
  }

  /**
   * The cells as numbers; for a missing one the median of those that are there (the mean of the two
   * in the middle, if their count is even). The median is that of the whole table: to judge a model
   * strictly, split before filling.
   *
   * @return a new array of one number for each row
   * @throws DataFileException if a cell is neither missing nor a number, or all are missing
   */
  public float[] numbersOrMedian() throws DataFileException {
    float[] numbers = new float[size()];
    float[] present = new float[size()];
    int count = 0;
    for (int row = 0; row < numbers.length; row++) {
      if (!isMissing(row)) {
        numbers[row] = number(row);
        present[count++] = numbers[row];
      }
    }
    if (count == 0) {
      throw new DataFileException(
          file,
          "column '%s': Expected numbers. Received: missing values only"
              .formatted(DataFileException.excerpt(name)));
    }
    Arrays.sort(present, 0, count);
    float median = (float) (((double) present[(count - 1) / 2] + present[count / 2]) / 2);
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = isMissing(row) ? median : numbers[row];
    }
    return numbers;
  }

  private float number(int row) throws DataFileException {
    String text = text(row);
    float number = NUMBER.matcher(text).matches() ? Float.parseFloat(text) : Float.NaN;
    if (!Float.isFinite(number)) {
      throw unexpected(
          row, "a number that a float can hold", "numbersOrMedian fills missing values");
    }
    return number;
  }

  /**
   * The different texts of the column without missing ones: in the order of numbers if all are
   * numbers, else in that of their characters. The order of the rows plays no part.
   *
   * @return the categories, each once
   */
  public List<String> categories() {
    List<String> texts =
        lines.stream()
            .map(line -> line.cells()[index])
            .filter(text -> !missing.contains(text))
            .distinct()
            .toList();
    boolean numbers = texts.stream().allMatch(text -> NUMBER.matcher(text).matches());
    Comparator<String> order = Comparator.naturalOrder();
    return texts.stream()
        .sorted(
            numbers ? Comparator.comparingDouble(Double::parseDouble).thenComparing(order) : order)
        .toList();
  }

  /**
   * Which category each cell is.
   *
   * @return a new array of one index into {@link #categories} for each row
   * @throws DataFileException if a cell is missing
   */
  public int[] classes() throws DataFileException {
    int[] classes = classesOrMinusOne();
    for (int row = 0; row < classes.length; row++) {
      if (classes[row] < 0) {
        throw unexpected(row, "a category", "oneHotOrZeros takes features with missing values");
      }
    }
    return classes;
  }

  /** Like classes, with -1 for a missing cell. */
  int[] classesOrMinusOne() {
    Map<String, Integer> indexes = new HashMap<>();
    categories().forEach(category -> indexes.put(category, indexes.size()));
    int[] classes = new int[size()];
    for (int row = 0; row < classes.length; row++) {
      classes[row] = indexes.getOrDefault(text(row), -1);
    }
    return classes;
  }

  private DataFileException unexpected(int row, String expected, String remedy) {
    return new DataFileException(
        file,
        "line %d, column '%s': Expected %s. Received: %s'%s'%s"
            .formatted(
                lines.get(row).number(),
                DataFileException.excerpt(name),
                expected,
                isMissing(row) ? "a missing value, " : "",
                DataFileException.excerpt(text(row)),
                isMissing(row) ? "; " + remedy : ""));
  }
}
