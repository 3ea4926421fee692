package dev.synapt.examples.e04_bike_counts;

import dev.synapt.data.SeededRandom;

/**
 * An hour as it might have been: on working days people ride at 8 and at 17, on others around noon;
 * most when it is warm, dry and calm.
 */
record MadeHour(
    int hour,
    int year,
    boolean working,
    float temperature,
    float humidity,
    float wind,
    int season,
    int weather) {

  static MadeHour drawn(SeededRandom random) {
    return new MadeHour(
        random.nextInt(24),
        random.nextInt(2),
        random.nextInt(7) < 5,
        random.nextFloat(),
        random.nextFloat(),
        random.nextFloat(),
        1 + random.nextInt(4),
        1 + random.nextInt(3));
  }

  /** The features in the order of {@link Hours#read}. */
  void write(float[] rows, int at) {
    rows[at + hour] = 1;
    float[] numbers = {year, working ? 1 : 0, temperature, humidity, wind, season, weather};
    System.arraycopy(numbers, 0, rows, at + 24, numbers.length);
  }

  /** The mean of the Poisson distribution that the count comes from. */
  double mean() {
    double rides = working ? bump(8, 1.5) + bump(17, 2) : bump(13, 4);
    double weatherSays = 1.5 * temperature - 0.7 * humidity - 0.5 * wind - 0.2 * weather;
    double trend = 0.4 * year + 0.2 * (season == 2 || season == 3 ? 1 : 0);
    return StrictMath.exp(0.5 + 3.2 * rides + weatherSays + trend);
  }

  private double bump(double peak, double width) {
    double distance = (hour - peak) / width;
    return StrictMath.exp(-distance * distance / 2);
  }

  /** Knuth's way: as many events as there are factors before their product falls below e^-mean. */
  int count(SeededRandom random) {
    double limit = StrictMath.exp(-mean());
    int events = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      events++;
    }
    return events;
  }
}
