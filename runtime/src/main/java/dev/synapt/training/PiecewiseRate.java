package dev.synapt.training;

import java.util.List;

/** A learning rate that jumps at given steps. */
record PiecewiseRate(List<Long> boundaries, List<Double> rates) implements Schedule {
  PiecewiseRate {
    boundaries = List.copyOf(boundaries);
    rates = List.copyOf(rates);
    if (rates.size() != boundaries.size() + 1) {
      throw new IllegalArgumentException(
          boundaries.size()
              + " boundaries need "
              + (boundaries.size() + 1)
              + " rates. Received: "
              + rates.size());
    }
    long last = -1;
    for (long boundary : boundaries) {
      if (boundary <= last) {
        throw new IllegalArgumentException(
            "boundaries must ascend, from 0. Received: " + boundaries);
      }
      last = boundary;
    }
    rates.forEach(rate -> Checks.positive("rate", rate));
  }

  @Override
  public double at(long step) {
    int piece = 0;
    while (piece < boundaries.size() && step > boundaries.get(piece)) {
      piece++;
    }
    return rates.get(piece);
  }
}
