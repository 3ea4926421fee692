package dev.synapt.processor.plan;

/**
 * How the multiply-adds of a product are written. All shapes sum each result in the same order and
 * give the same bits.
 */
public sealed interface LoopShape {
  /**
   * Why this shape was chosen.
   *
   * @return a clause for the report
   */
  String reason();

  /**
   * Every multiply-add is a statement of its own, within a loop over the examples.
   *
   * @param reason why
   */
  record StraightLine(String reason) implements LoopShape {
    @Override
    public String toString() {
      return "straight-line";
    }
  }

  /**
   * Every multiply-add of the network is a statement of its own, and no value between layers is
   * stored: for a single prediction of a tiny network.
   *
   * @param reason why
   */
  record Locals(String reason) implements LoopShape {
    @Override
    public String toString() {
      return "straight-line in local variables";
    }
  }

  /**
   * Several results at a time, each in a local variable of its own.
   *
   * @param width how many of an example
   * @param examples of how many examples; the last one stands in for those that are missing
   * @param reason why
   */
  record Accumulators(int width, int examples, String reason) implements LoopShape {
    /** The same for one example. */
    Accumulators ofOneExample() {
      return new Accumulators(width, 1, reason);
    }

    @Override
    public String toString() {
      String accumulators = width + " accumulator" + (width == 1 ? "" : "s");
      return examples == 1 ? accumulators : accumulators + " for each of " + examples + " examples";
    }
  }

  /**
   * Rows of results at a time, each adding some terms of its sums at once, in a loop along the rows
   * that C2 vectorises.
   *
   * @param rows how many rows of results
   * @param depth how many terms
   * @param reason why
   */
  record RowKernel(int rows, int depth, String reason) implements LoopShape {
    @Override
    public String toString() {
      return "row kernel " + rows + " x " + depth;
    }
  }

  /**
   * The gradients of a narrow layer's weights, column by column: columns at a time, each adding the
   * terms of some examples at once, in a loop along the inputs that C2 vectorises.
   *
   * @param columns how many columns
   * @param depth how many examples
   * @param reason why
   */
  record ColumnKernel(int columns, int depth, String reason) implements LoopShape {
    @Override
    public String toString() {
      return "column kernel " + columns + " x " + depth;
    }
  }
}
