package dev.synapt.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a dataset from columns of a {@link Table}. The features stand in the order in which they
 * were added.
 *
 * <pre>{@code
 * Table table = Table.readCsv(Path.of("penguins.csv"));
 * ClassDataset penguins =
 *     table.features()
 *         .numbersOrMedian("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g")
 *         .oneHot("island")
 *         .oneHotOrZeros("sex")
 *         .classes("species");
 * }</pre>
 */
public final class Features {
  // 1 GiB of floats: a column of names, read as categories, is refused before it fills the memory.
  private static final int MOST_NUMBERS = 1 << 28;

  private final Table table;
  private final Set<String> used = new HashSet<>();
  private final List<String> names = new ArrayList<>();
  private final List<Encoding> columns = new ArrayList<>();

  Features(Table table) {
    this.table = table;
  }

  /**
   * Adds columns of numbers, one feature each.
   *
   * @param columns their names
   * @return this
   * @throws DataFileException if there is no such column, or a cell is missing or no number
   */
  public Features numbers(String... columns) throws DataFileException {
    for (String column : columns) {
      add(column, new Encoding.Numbers(table.column(column).numbers()));
    }
    return this;
  }

  /**
   * Adds all columns but some as numbers, from the left.
   *
   * @param columns the names of those to leave out, such as the label's
   * @return this
   * @throws DataFileException if there is no such column, or a cell of the others is missing or no
   *     number
   */
  public Features numbersExcept(String... columns) throws DataFileException {
    List<String> others = new ArrayList<>(table.names());
    for (String column : columns) {
      others.remove(table.column(column).name());
    }
    return numbers(others.toArray(String[]::new));
  }

  /**
   * Adds columns of numbers, one feature each, with the median of a column for what it misses: see
   * {@link Column#numbersOrMedian}.
   *
   * @param columns their names
   * @return this
   * @throws DataFileException if there is no such column, a cell is neither missing nor a number,
   *     or all cells are missing
   */
  public Features numbersOrMedian(String... columns) throws DataFileException {
    for (String column : columns) {
      add(column, new Encoding.Numbers(table.column(column).numbersOrMedian()));
    }
    return this;
  }

  /**
   * Adds columns of categories: for each category, in the order of {@link Column#categories}, a
   * feature that is 1 where the cell is of that category and 0 elsewhere.
   *
   * @param columns their names
   * @return this
   * @throws DataFileException if there is no such column, or a cell is missing
   */
  public Features oneHot(String... columns) throws DataFileException {
    for (String column : columns) {
      addOneHot(table.column(column), table.column(column).classes());
    }
    return this;
  }

  /**
   * Adds columns of categories like {@link #oneHot}; a missing cell gives 0 in all its features.
   *
   * @param columns their names
   * @return this
   * @throws DataFileException if there is no such column
   */
  public Features oneHotOrZeros(String... columns) throws DataFileException {
    for (String column : columns) {
      addOneHot(table.column(column), table.column(column).classesOrMinusOne());
    }
    return this;
  }

  private void addOneHot(Column column, int[] classes) {
    List<String> categories = column.categories();
    used.add(column.name());
    categories.forEach(category -> names.add(column.name() + "=" + category));
    columns.add(new Encoding.OneHot(classes, categories.size()));
  }

  private void add(String name, Encoding column) {
    used.add(name);
    names.add(name);
    columns.add(column);
  }

  /**
   * The names of the features so far: the column's, or column=category.
   *
   * @return as many names as there are features
   */
  public List<String> names() {
    return List.copyOf(names);
  }

  /**
   * The features so far, one row of the table after the other.
   *
   * @return a new array of table.size() x names().size() numbers
   * @throws IllegalArgumentException if they are more than 2^28 numbers
   */
  public float[] rows() {
    int inputs = names.size();
    if ((long) table.size() * inputs > MOST_NUMBERS) {
      throw new IllegalArgumentException(
          "Expected at most %d numbers in all. Received: %d rows x %d features"
              .formatted(MOST_NUMBERS, table.size(), inputs));
    }
    float[] rows = new float[table.size() * inputs];
    for (int row = 0; row < table.size(); row++) {
      int at = row * inputs;
      for (Encoding column : columns) {
        column.write(row, rows, at);
        at += column.width();
      }
    }
    return rows;
  }

  /**
   * The dataset of these features with a column of categories as classes. The classes stand in the
   * order of {@link Column#categories}, and their names are the categories.
   *
   * @param column the name of the column to learn
   * @return one example for each row of the table
   * @throws DataFileException if there is no such column, or a cell is missing
   * @throws IllegalArgumentException if there are no features, or the column is one of them
   */
  public ClassDataset classes(String column) throws DataFileException {
    Column label = label(column);
    return ClassDataset.of(rows(), names.size(), label.classes(), label.categories());
  }

  /**
   * The dataset of these features with columns of numbers as targets.
   *
   * @param columns the names of the columns to predict, at least one
   * @return one example for each row of the table
   * @throws DataFileException if there is no such column, or a cell is missing or no number
   * @throws IllegalArgumentException if there are no features, or a column is one of them
   */
  public TargetDataset targets(String... columns) throws DataFileException {
    float[] targets = new float[table.size() * columns.length];
    for (int k = 0; k < columns.length; k++) {
      float[] numbers = label(columns[k]).numbers();
      for (int row = 0; row < numbers.length; row++) {
        targets[row * columns.length + k] = numbers[row];
      }
    }
    return TargetDataset.of(rows(), names.size(), targets, columns.length);
  }

  private Column label(String column) throws DataFileException {
    if (used.contains(column)) {
      throw new IllegalArgumentException(
          "What a model learns to predict must not be among its features. Received: '%s' as both"
              .formatted(column));
    }
    return table.column(column);
  }
}
