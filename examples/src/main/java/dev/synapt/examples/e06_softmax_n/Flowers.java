package dev.synapt.examples.e06_softmax_n;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.SeededRandom;
import dev.synapt.data.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Flowers with their measures and species: Fisher's irises from a file, or made ones. */
final class Flowers {
  static final int MEASURES = 4;

  /** The N of this softmax: the declaration and the data follow it. */
  static final int SPECIES = 3;

  private static final double SPREAD = 0.4;
  private static final double[][] TYPICAL = {
    {5.0, 3.5, 1.5, 0.2}, {6.0, 2.8, 4.3, 1.3}, {6.6, 3.0, 5.6, 2.1},
  };

  private Flowers() {}

  static ClassDataset read(Path folder) throws IOException {
    return Table.readCsv(folder.resolve("iris").resolve("iris.csv"))
        .features()
        .numbers("sepal_length", "sepal_width", "petal_length", "petal_width")
        .classes("species");
  }

  /** Three species with typical measures in cm, from which each flower differs a little. */
  static ClassDataset drawn(int ofEach, long seed) {
    SeededRandom random = new SeededRandom(seed);
    int count = SPECIES * ofEach;
    float[] rows = new float[MEASURES * count];
    int[] species = new int[count];
    for (int i = 0; i < count; i++) {
      species[i] = i % SPECIES;
      for (int j = 0; j < MEASURES; j++) {
        double typical = TYPICAL[species[i]][j];
        rows[MEASURES * i + j] = (float) (typical + SPREAD * random.nextGaussian());
      }
    }
    return ClassDataset.of(rows, MEASURES, species, List.of("early", "common", "great"));
  }
}
