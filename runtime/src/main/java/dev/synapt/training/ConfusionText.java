package dev.synapt.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a {@link ConfusionMatrix} as tables: names to the left, numbers to the right. */
final class ConfusionText {
  private ConfusionText() {}

  static String counts(ConfusionMatrix matrix) {
    List<String> names = matrix.classNames();
    List<List<String>> lines = new ArrayList<>();
    lines.add(line("true \\ predicted", names));
    for (int actual = 0; actual < names.size(); actual++) {
      List<String> counts = new ArrayList<>();
      for (int predicted = 0; predicted < names.size(); predicted++) {
        counts.add(Integer.toString(matrix.count(actual, predicted)));
      }
      lines.add(line(names.get(actual), counts));
    }
    return table(lines);
  }

  static String report(ConfusionMatrix matrix) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("class", "precision", "recall", "f1", "examples"));
    for (int c = 0; c < matrix.classNames().size(); c++) {
      lines.add(
          scores(
              matrix.classNames().get(c),
              matrix.precision(c),
              matrix.recall(c),
              matrix.f1(c),
              matrix.examplesOf(c)));
    }
    lines.add(
        scores(
            "macro average",
            matrix.macroPrecision(),
            matrix.macroRecall(),
            matrix.macroF1(),
            matrix.examples()));
    return table(lines) + "\naccuracy " + rounded(matrix.accuracy());
  }

  private static List<String> scores(
      String name, double precision, double recall, double f1, int examples) {
    return List.of(
        name, rounded(precision), rounded(recall), rounded(f1), Integer.toString(examples));
  }

  private static String rounded(double score) {
    return String.format(Locale.ROOT, "%.4f", score);
  }

  private static List<String> line(String first, List<String> others) {
    List<String> line = new ArrayList<>(List.of(first));
    line.addAll(others);
    return line;
  }

  private static String table(List<List<String>> lines) {
    StringBuilder text = new StringBuilder();
    int columns = lines.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], line.get(column).length());
      }
    }
    for (List<String> line : lines) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(line.get(0)).append(" ".repeat(widths[0] - line.get(0).length()));
      for (int column = 1; column < columns; column++) {
        String cell = line.get(column);
        text.append(" ".repeat(2 + widths[column] - cell.length())).append(cell);
      }
    }
    return text.toString();
  }
}
