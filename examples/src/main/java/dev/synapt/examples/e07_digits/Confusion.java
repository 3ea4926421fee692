package dev.synapt.examples.e07_digits;

import dev.synapt.data.ClassDataset;
import dev.synapt.network.Classifier;
import java.util.Locale;

/**
 * Which classes a model takes for which.
 *
 * @param counts how many examples of a class, the row, were given a class, the column
 */
record Confusion(int[][] counts) {
  static Confusion of(Classifier model, ClassDataset data) {
    int[][] counts = new int[model.classes()][model.classes()];
    for (int i = 0; i < data.size(); i++) {
      counts[data.label(i)][model.classify(data.example(i))]++;
    }
    return new Confusion(counts);
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder("confusion matrix: a row for each class, a column");
    table.append(" for what it was taken for\n     ");
    for (int c = 0; c < counts.length; c++) {
      table.append(String.format(Locale.ROOT, "%6d", c));
    }
    for (int c = 0; c < counts.length; c++) {
      table.append(String.format(Locale.ROOT, "%n%5d", c));
      for (int count : counts[c]) {
        table.append(String.format(Locale.ROOT, "%6d", count));
      }
    }
    return table.append('\n').toString();
  }
}
