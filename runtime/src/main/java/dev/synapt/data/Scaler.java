package dev.synapt.data;

/**
 * Brings every feature to a similar size, which lets one learning rate suit all weights:
 *
 * <pre>
 * x' = (x - offset) / scale
 * </pre>
 *
 * <p>computed in double, with an offset and a scale for each feature. They are fitted to the
 * training examples only; the same numbers then scale the test examples and whatever comes later,
 * so that nothing is learned from the test. A scaler never changes and is safe on any thread.
 */
public abstract sealed class Scaler permits Standardizer, MinMaxScaler {
  private final double[] offsets;
  private final double[] scales;

  Scaler(double[] offsets, double[] scales) {
    for (int j = 0; j < offsets.length; j++) {
      if (!Double.isFinite(offsets[j]) || !Double.isFinite(scales[j])) {
        throw new IllegalArgumentException(
            "Features to scale must be finite numbers. Received: NaN or infinity in feature " + j);
      }
    }
    this.offsets = offsets;
    this.scales = scales;
  }

  /**
   * The number of features of one example.
   *
   * @return at least 1
   */
  public final int inputs() {
    return offsets.length;
  }

  /**
   * What is subtracted from each feature.
   *
   * @return a new array of as many numbers as there are inputs
   */
  public final double[] offsets() {
    return offsets.clone();
  }

  /**
   * What each feature is divided by after the subtraction.
   *
   * @return a new array of as many numbers as there are inputs, none of them 0
   */
  public final double[] scales() {
    return scales.clone();
  }

  /**
   * The same examples with scaled features.
   *
   * @param <D> the kind of dataset
   * @param dataset examples with as many features as this scaler has inputs
   * @return a new dataset with the labels of the given one
   * @throws IllegalArgumentException if the number of features differs
   */
  public final <D extends Dataset<D>> D apply(D dataset) {
    requireInputs(dataset.inputs());
    return dataset.withFeatures(scaled(dataset.features()), dataset.inputs());
  }

  /**
   * One example with scaled features.
   *
   * @param row as many numbers as this scaler has inputs
   * @return a new array of the same length
   * @throws IllegalArgumentException if the length differs
   */
  public final float[] apply(float[] row) {
    requireInputs(row.length);
    return scaled(row);
  }

  private void requireInputs(int received) {
    if (received != inputs()) {
      throw new IllegalArgumentException(
          "This scaler was fitted to %d features. Received: %d".formatted(inputs(), received));
    }
  }

  private float[] scaled(float[] rows) {
    float[] scaled = new float[rows.length];
    for (int row = 0; row < rows.length; row += inputs()) {
      for (int j = 0; j < inputs(); j++) {
        scaled[row + j] = (float) ((rows[row + j] - offsets[j]) / scales[j]);
      }
    }
    return scaled;
  }
}
