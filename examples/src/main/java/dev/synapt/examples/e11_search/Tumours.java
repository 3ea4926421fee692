package dev.synapt.examples.e11_search;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.SeededRandom;
import dev.synapt.data.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Measures of tumours, benign and malignant: the Wisconsin set from a file, or made ones. */
final class Tumours {
  private static final int MEASURES = 3;
  private static final double SPREAD = 0.1;

  private Tumours() {}

  static ClassDataset read(Path folder) throws IOException {
    return Table.readCsv(folder.resolve("breast-cancer-wisconsin").resolve("wdbc.csv"))
        .features()
        .numbersExcept("ID", "Diagnosis")
        .classes("Diagnosis");
  }

  /**
   * Made tumours: malignant where the first two measures are both large or both small, which no
   * single line tells apart. The third measure says nothing.
   */
  static ClassDataset drawn(int count, long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] rows = new float[MEASURES * count];
    int[] classes = new int[count];
    for (int i = 0; i < count; i++) {
      double x = random.nextGaussian();
      double y = random.nextGaussian();
      classes[i] = x * y + SPREAD * random.nextGaussian() > 0 ? 1 : 0;
      rows[MEASURES * i] = (float) x;
      rows[MEASURES * i + 1] = (float) y;
      for (int j = 2; j < MEASURES; j++) {
        rows[MEASURES * i + j] = (float) random.nextGaussian();
      }
    }
    return ClassDataset.of(rows, MEASURES, classes, List.of("benign", "malignant"));
  }
}
