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
   * @param width how many
   * @param reason why
   */
  record Accumulators(int width, String reason) implements LoopShape {
    @Override
    public String toString() {
      return width + " accumulators";
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
}
