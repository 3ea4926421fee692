package dev.synapt.data;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * Datasets from matrices of EJML and back. An {@link FMatrixRMaj} is a {@code float[]} with rows
 * and columns: one example to a row, without a copy wherever the array has exactly rows x columns
 * numbers. Nothing else of this package needs EJML.
 *
 * <pre>{@code
 * TargetDataset houses = Ejml.targets(x, y);
 * FMatrixRMaj rows = Ejml.features(houses);
 * }</pre>
 */
public final class Ejml {
  private Ejml() {}

  /**
   * Examples with a class each.
   *
   * @param x one example to a row; the dataset shares its array where it can, so do not change it
   * @param classes one label from 0 for each row; the dataset keeps the array
   * @return x.numRows examples of x.numCols features
   * @throws IllegalArgumentException if the matrix is empty, the numbers of rows and labels differ,
   *     or a label is below 0
   */
  public static ClassDataset classes(FMatrixRMaj x, int[] classes) {
    requireRows(x, classes.length, "labels");
    return ClassDataset.of(values(x), x.numCols, classes);
  }

  /**
   * Examples with numbers to predict.
   *
   * @param x one example to a row; the dataset shares its array where it can, so do not change it
   * @param y the numbers to predict, one example to a row, shared likewise
   * @return x.numRows examples of x.numCols features and y.numCols targets
   * @throws IllegalArgumentException if a matrix is empty, or the numbers of rows differ
   */
  public static TargetDataset targets(FMatrixRMaj x, FMatrixRMaj y) {
    requireRows(x, y.numRows, "rows of targets");
    return TargetDataset.of(values(x), x.numCols, values(y), y.numCols);
  }

  /**
   * The features as a matrix over the dataset's own array: do not change it.
   *
   * @param dataset any dataset
   * @return one example to a row: size x inputs
   */
  public static FMatrixRMaj features(Dataset<?> dataset) {
    return FMatrixRMaj.wrap(dataset.size(), dataset.inputs(), dataset.features());
  }

  /**
   * The numbers to predict as a matrix over the dataset's own array: do not change it.
   *
   * @param dataset any dataset with targets
   * @return one example to a row: size x outputs
   */
  public static FMatrixRMaj targets(TargetDataset dataset) {
    return FMatrixRMaj.wrap(dataset.size(), dataset.outputs(), dataset.targets());
  }

  private static void requireRows(FMatrixRMaj x, int received, String what) {
    if (x.numRows != received) {
      throw new IllegalArgumentException(
          "Expected %d %s, one for each row of x. Received: %d"
              .formatted(x.numRows, what, received));
    }
  }

  private static float[] values(FMatrixRMaj matrix) {
    int length = matrix.getNumElements();
    return matrix.data.length == length ? matrix.data : Arrays.copyOf(matrix.data, length);
  }
}
