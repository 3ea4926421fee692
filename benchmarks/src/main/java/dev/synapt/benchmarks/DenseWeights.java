package dev.synapt.benchmarks;

import dev.synapt.model.Activation;

/**
 * One layer with the numbers that it starts from.
 *
 * @param inputs how many values it receives
 * @param units how many values it gives
 * @param weights [inputs, units], row by row
 * @param bias [units]
 * @param activation the function applied to every sum
 */
public record DenseWeights(
    int inputs, int units, float[] weights, float[] bias, Activation activation) {
  /**
   * The weights as PyTorch has them.
   *
   * @return [units, inputs], row by row
   */
  public float[] transposed() {
    float[] transposed = new float[weights.length];
    for (int i = 0; i < inputs; i++) {
      for (int j = 0; j < units; j++) {
        transposed[j * inputs + i] = weights[i * units + j];
      }
    }
    return transposed;
  }
}
