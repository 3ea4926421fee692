package dev.synapt.reference;

/**
 * The gradient of the loss with respect to one tensor.
 *
 * @param name the tensor, such as {@code hidden.weight}
 * @param values one number for every number of the tensor, in row-major order
 * @param scale the L2 norm that the tensor would have if every sum over the examples were the sum
 *     of absolute values; far above the norm where terms cancel, and then float32 cannot be exact
 */
public record ReferenceGradient(String name, double[] values, double scale) {
  /**
   * The size of the gradient.
   *
   * @return the L2 norm of the values
   */
  public double norm() {
    return norm(values);
  }

  static double norm(double[] values) {
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }
}
