package dev.synapt.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of one CSV file, all of the same length. The one class that knows FastCSV. */
final class CsvFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvFile() {}

  /** The cells of one line without blanks around them, and its number in the file, from 1. */
  record Line(long number, String[] cells) {}

  static List<Line> read(Path file, CsvOptions options) throws IOException {
    try (InputStream in = DataFile.open(file, "a CSV file")) {
      return lines(file, in, options);
    } catch (CsvParseException e) {
      String received = DataFileException.excerpt(e.getMessage());
      throw new DataFileException(file, "Expected CSV. Received: " + received, e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new DataFileException(file, "Expected UTF-8 text. Received: other bytes", e);
      }
      throw e.getCause();
    }
  }

  private static List<Line> lines(Path file, InputStream in, CsvOptions options)
      throws IOException {
    InputStream limited =
        new LimitedInputStream(file, in, options.maxBytes(), "csv.maxBytes(...) allows more");
    Reader text = new InputStreamReader(limited, StandardCharsets.UTF_8.newDecoder());
    CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(options.separator())
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text);
    List<Line> lines = new ArrayList<>();
    for (CsvRecord record : records) {
      String[] cells = record.getFields().toArray(String[]::new);
      if (lines.isEmpty() && cells[0].startsWith(BYTE_ORDER_MARK)) {
        cells[0] = cells[0].substring(1);
      }
      for (int i = 0; i < cells.length; i++) {
        cells[i] = cells[i].strip();
      }
      long number = record.getStartingLineNumber();
      int expected = lines.isEmpty() ? cells.length : lines.get(0).cells().length;
      if (cells.length != expected) {
        throw new DataFileException(
            file,
            "line %d: Expected %d cells, as in the first line. Received: %d"
                .formatted(number, expected, cells.length));
      }
      lines.add(new Line(number, cells));
    }
    return lines;
  }
}
