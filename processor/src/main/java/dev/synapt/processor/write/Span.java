package dev.synapt.processor.write;

/**
 * Which examples, or rows of weights, a method works on: expressions of the first one, and of the
 * one behind the last.
 */
record Span(String from, String to) {
  /** All examples of a batch. */
  static final Span ALL = new Span("0", "count");

  /** What the caller says, so that several threads may do a part each. */
  static final Span PART = new Span("from", "to");

  /** The values of all of them, which stand one behind the other. */
  Span times(int values) {
    return new Span(from.equals("0") ? from : Blocks.times(from, values), Blocks.times(to, values));
  }

  /** The head of a loop over them, one at a time. */
  String loop(String variable) {
    return "for (int %1$s = %2$s; %1$s < %3$s; %1$s++)".formatted(variable, from, to);
  }

  /**
   * The head of a loop over groups of them, of which the first begins a group.
   *
   * @param least how many make a group: its size, or one where all groups are known to be whole
   */
  String groups(String variable, int least, int size) {
    String end = least == 1 ? to : to + " - " + (least - 1);
    return "for (int %1$s = %2$s; %1$s < %3$s; %1$s += %4$d)".formatted(variable, from, end, size);
  }

  /** The head of a loop over those that remain. */
  String rest(String variable, int size) {
    return "for (int %1$s = %2$s - %2$s %% %3$d; %1$s < %2$s; %1$s++)"
        .formatted(variable, to, size);
  }
}
