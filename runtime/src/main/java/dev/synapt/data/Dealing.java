package dev.synapt.data;

import java.util.Arrays;

/**
 * Examples dealt to parts like cards. Dealing from a pile that is sorted by class deals every class
 * evenly: the share of a class in each part is less than one example from exact.
 */
final class Dealing {
  private final int[] order;
  private final int[] partOf;
  private final int parts;

  private Dealing(int[] order, int parts) {
    this.order = order;
    this.partOf = new int[order.length];
    this.parts = parts;
  }

  /**
   * Two parts: 0 takes the fraction, 1 the rest.
   *
   * @param order all examples, in the order in which the parts list theirs
   * @param pile all examples, in the order in which they are dealt
   */
  static Dealing shares(int[] order, int[] pile, double fraction) {
    int size = order.length;
    if (!(fraction > 0 && fraction < 1)) {
      throw new IllegalArgumentException(
          "The fraction must be above 0 and below 1. Received: " + fraction);
    }
    if (size < 2) {
      throw new IllegalArgumentException("A split needs 2 examples or more. Received: " + size);
    }
    long first = Math.min(Math.max(Math.round(fraction * size), 1), size - 1);
    Dealing dealing = new Dealing(order, 2);
    for (int i = 0; i < size; i++) {
      // Of the first i cards, part 0 has the whole number of i * first / size.
      boolean toFirst = (i + 1) * first / size > i * first / size;
      dealing.partOf[pile[i]] = toFirst ? 0 : 1;
    }
    return dealing;
  }

  /** As many parts as are asked for, each taking a card in turn. */
  static Dealing inTurn(int[] order, int[] pile, int parts) {
    if (parts < 2 || parts > order.length) {
      throw new IllegalArgumentException(
          "k must be from 2 to the %d examples. Received: %d".formatted(order.length, parts));
    }
    Dealing dealing = new Dealing(order, parts);
    for (int i = 0; i < pile.length; i++) {
      dealing.partOf[pile[i]] = i % parts;
    }
    return dealing;
  }

  int parts() {
    return parts;
  }

  /** The split whose test examples are those of one part. */
  <D extends Dataset<D>> Split<D> split(Dataset<D> dataset, int part) {
    int[] train = Arrays.stream(order).filter(row -> partOf[row] != part).toArray();
    int[] test = Arrays.stream(order).filter(row -> partOf[row] == part).toArray();
    return new Split<>(dataset.select(train), dataset.select(test));
  }
}
