package dev.synapt.processor.write;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the units of a layer are divided into tiles whose sums stay in registers, two vectors of
 * examples for each unit: into as few as there must be, of sizes as equal as they can be.
 *
 * @param units how many units the layer has
 */
record UnitTiles(int units) {
  /**
   * The units of a tile: with two vectors each, 12 sums, the two vectors and a weight are 15 of 16
   * registers. With 8 and 12 units, networks predict as fast on CPUs with 32 (JDK 17 and 25, Zen
   * 4): 64-10 56 to 57 ns an example with 6, 8 and 12 units, 20-32-16-1 39, 39 and 40, 33-65-17 97,
   * 101 and 97.
   */
  private static final int MOST = 6;

  private static final List<String> WORDS = List.of("one", "two", "three", "four", "five", "six");

  private int count() {
    return (units + MOST - 1) / MOST;
  }

  /** The units of a larger tile. */
  int larger() {
    return (units + count() - 1) / count();
  }

  /** The units of a smaller tile: as many, or one less. */
  int smaller() {
    return units / count();
  }

  /** The units that are in larger tiles. */
  int inLarger() {
    return larger() == smaller() ? units : (units - count() * smaller()) * larger();
  }

  /** The different sizes. */
  IntStream sizes() {
    return IntStream.of(larger(), smaller()).distinct();
  }

  /** The name of the method of a tile, such as {@code sixUnits}. */
  static String name(int size) {
    return WORDS.get(size - 1) + (size == 1 ? "Unit" : "Units");
  }

  @Override
  public String toString() {
    return count() == 1
        ? "one tile"
        : larger() == smaller()
            ? "tiles of " + larger() + " units"
            : "tiles of " + larger() + " and " + smaller() + " units";
  }
}
