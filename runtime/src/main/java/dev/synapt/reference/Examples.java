package dev.synapt.reference;

import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.spec.ModelSpec;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Examples in double precision, one a row. Labels are always one number an output: a class c of
 * SPARSE_CATEGORICAL_CROSSENTROPY stands as a row of zeros with a 1 at c.
 *
 * <pre>{@code
 * DMatrixRMaj x = new DMatrixRMaj(new double[][] {{0, 1}, {1, 1}});
 * DMatrixRMaj y = new DMatrixRMaj(new double[][] {{1}, {0}});
 * Examples examples = new Examples(x, y);
 * }</pre>
 *
 * @param x the inputs, [examples, inputs]
 * @param y the labels, [examples, outputs]
 */
public record Examples(DMatrixRMaj x, DMatrixRMaj y) {
  /**
   * Checks that there are as many labels as inputs, and at least one.
   *
   * @param x the inputs, [examples, inputs]
   * @param y the labels, [examples, outputs]
   * @throws IllegalArgumentException if not
   */
  public Examples {
    if (x.numRows == 0 || x.numRows != y.numRows) {
      throw new IllegalArgumentException(
          "Every example needs a label, and there must be at least one. Received: "
              + x.numRows
              + " rows of inputs and "
              + y.numRows
              + " of labels");
    }
  }

  /**
   * The examples of a batch, in its order.
   *
   * @param spec the model that they are for
   * @param batch classes for SPARSE_CATEGORICAL_CROSSENTROPY, else targets
   * @return copies
   * @throws IllegalArgumentException if the batch is empty or does not fit the model
   */
  public static Examples of(ModelSpec spec, Batch batch) {
    DMatrixRMaj x = new DMatrixRMaj(batch.count(), spec.inputs());
    DMatrixRMaj y = new DMatrixRMaj(batch.count(), spec.outputs());
    boolean sparse = spec.loss() == Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
    for (int i = 0; i < batch.count(); i++) {
      int row = batch.row(i);
      copyRow(batch.features(), row, x, i, "inputs");
      if (sparse) {
        y.set(i, checkedClass(batch.classes(), row, y.numCols), 1);
      } else {
        copyRow(batch.targets(), row, y, i, "targets");
      }
    }
    return new Examples(x, y);
  }

  static double[] row(DMatrixRMaj matrix, int i) {
    return Arrays.copyOfRange(matrix.data, i * matrix.numCols, (i + 1) * matrix.numCols);
  }

  private static void copyRow(float[] rows, int row, DMatrixRMaj target, int i, String what) {
    int width = target.numCols;
    if (rows.length < (row + 1L) * width) {
      throw new IllegalArgumentException(
          "Row " + row + " needs " + width + " " + what + ". Received: an array of " + rows.length);
    }
    for (int j = 0; j < width; j++) {
      target.set(i, j, rows[row * width + j]);
    }
  }

  private static int checkedClass(int[] classes, int row, int count) {
    if (row >= classes.length) {
      throw new IllegalArgumentException(
          "Row " + row + " needs a class. Received: an array of " + classes.length);
    }
    if (classes[row] < 0 || classes[row] >= count) {
      throw new IllegalArgumentException(
          "The class of row " + row + " must be in [0, " + count + "). Received: " + classes[row]);
    }
    return classes[row];
  }
}
