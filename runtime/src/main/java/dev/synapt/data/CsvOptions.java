package dev.synapt.data;

import java.util.Arrays;
import java.util.Set;

/**
 * How to read a CSV file; what is not said keeps its default.
 *
 * <pre>{@code
 * Table wine = Table.readCsv(Path.of("wine.csv"), csv -> csv.noHeader().separator(';'));
 * }</pre>
 */
public final class CsvOptions {
  private boolean header = true;
  private char separator = ',';
  private Set<String> missing = Set.of("", "NA");
  private long maxBytes = 64L << 20;

  CsvOptions() {}

  /**
   * The first line is data already. The columns are named {@code column1}, {@code column2} and so
   * on. By default the first line names the columns.
   *
   * @return this
   */
  public CsvOptions noHeader() {
    header = false;
    return this;
  }

  /**
   * The character between cells; by default a comma.
   *
   * @param separator such as ';' or '\t'
   * @return this
   * @throws IllegalArgumentException if it is a quotation mark or ends lines
   */
  public CsvOptions separator(char separator) {
    if (separator == '"' || separator == '\n' || separator == '\r') {
      throw new IllegalArgumentException(
          "The separator must not be a quotation mark or end lines. Received: character "
              + (int) separator);
    }
    this.separator = separator;
    return this;
  }

  /**
   * The texts that stand for a missing value; by default the empty text and {@code NA}.
   *
   * @param texts instead of the default ones, such as "?"
   * @return this
   */
  public CsvOptions missing(String... texts) {
    missing = Set.copyOf(Arrays.asList(texts));
    return this;
  }

  /**
   * The largest file to read; by default 64 MiB. A table takes up to some fifty times the bytes of
   * its file.
   *
   * @param bytes at least 1
   * @return this
   * @throws IllegalArgumentException if it is below 1
   */
  public CsvOptions maxBytes(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("maxBytes must be 1 or more. Received: " + bytes);
    }
    maxBytes = bytes;
    return this;
  }

  boolean hasHeader() {
    return header;
  }

  char separator() {
    return separator;
  }

  Set<String> missing() {
    return missing;
  }

  long maxBytes() {
    return maxBytes;
  }
}
