package dev.synapt.processor.write;

/**
 * The text of an array index: a sum of names, and a number.
 *
 * @param names such as {@code HIDDEN_WEIGHTS} or {@code w + j}; empty for a number alone
 * @param number what is added to them
 */
record Index(String names, int number) {
  static Index of(String name) {
    return new Index(name, 0);
  }

  static Index of(int number) {
    return new Index("", number);
  }

  Index plus(int more) {
    return new Index(names, number + more);
  }

  Index plus(Index more) {
    String separator = names.isEmpty() || more.names.isEmpty() ? "" : " + ";
    return new Index(names + separator + more.names, number + more.number);
  }

  /** A single name, or a number, as a factor. */
  Index times(int factor) {
    return names.isEmpty() ? of(number * factor) : of(names + " * " + factor);
  }

  @Override
  public String toString() {
    if (names.isEmpty()) {
      return "" + number;
    }
    return number == 0 ? names : names + " + " + number;
  }
}
