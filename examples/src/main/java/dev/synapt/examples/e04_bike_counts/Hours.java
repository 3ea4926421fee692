package dev.synapt.examples.e04_bike_counts;

import dev.synapt.data.SeededRandom;
import dev.synapt.data.Table;
import dev.synapt.data.TargetDataset;
import java.io.IOException;
import java.nio.file.Path;

/** Hours with their weather and the bikes rented in them: from a file, or made. */
final class Hours {
  /** 24 for the hour of the day, 7 numbers. */
  static final int INPUTS = 31;

  private Hours() {}

  static TargetDataset read(Path folder) throws IOException {
    return Table.readCsv(folder.resolve("bike-sharing").resolve("hour.csv"))
        .features()
        .oneHot("hr")
        .numbers("yr", "workingday", "temp", "hum", "windspeed", "season", "weathersit")
        .targets("cnt");
  }

  static TargetDataset drawn(int count, long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] rows = new float[INPUTS * count];
    float[] rented = new float[count];
    for (int i = 0; i < count; i++) {
      MadeHour hour = MadeHour.drawn(random);
      hour.write(rows, INPUTS * i);
      rented[i] = hour.count(random);
    }
    return TargetDataset.of(rows, INPUTS, rented, 1);
  }
}
