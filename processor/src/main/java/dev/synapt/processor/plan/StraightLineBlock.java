package dev.synapt.processor.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Some gradients of a small layer's weights, summed over the examples in one loop: as many as have
 * registers of their own, so that no sum passes through memory from example to example.
 *
 * @param row the first input
 * @param endRow the input after the last one
 * @param column the first output
 * @param endColumn the output after the last one
 */
public record StraightLineBlock(int row, int endRow, int column, int endColumn) {
  /** An x86-64 CPU without AVX-512 has sixteen registers for floats. */
  private static final int SUMS = 16;

  /**
   * All gradients of a layer.
   *
   * @param inputs the rows of its weights
   * @param outputs the columns of its weights
   * @return blocks that do not overlap
   */
  public static List<StraightLineBlock> of(int inputs, int outputs) {
    int columns = Math.min(outputs, SUMS);
    int rows = SUMS / columns;
    List<StraightLineBlock> blocks = new ArrayList<>();
    for (int row = 0; row < inputs; row += rows) {
      int endRow = Math.min(row + rows, inputs);
      for (int column = 0; column < outputs; column += columns) {
        int endColumn = Math.min(column + columns, outputs);
        blocks.add(new StraightLineBlock(row, endRow, column, endColumn));
      }
    }
    return blocks;
  }

  /**
   * Whether the gradients of the biases belong to this block.
   *
   * @return true for the first row of blocks
   */
  public boolean hasBias() {
    return row == 0;
  }

  /**
   * The number of weights.
   *
   * @return rows times columns
   */
  public int size() {
    return (endRow - row) * (endColumn - column);
  }

  /**
   * Where a weight stands in the block.
   *
   * @param k its input
   * @param j its output
   * @return its position, row by row
   */
  public int position(int k, int j) {
    return (k - row) * (endColumn - column) + j - column;
  }
}
