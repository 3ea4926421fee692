package dev.synapt.reference;

import dev.synapt.spec.ParameterSlot;
import java.util.List;
import java.util.Locale;

/**
 * How far the gradient g of one tensor is from the reference's r: {@code |g - r| / max(|r|, |s| /
 * 100, 1e-12)} with L2 norms.
 *
 * <p>s is {@link ReferenceGradient#scale}: where the terms of a sum cancel to less than a hundredth
 * of their size, float32 is measured against the terms. The last number is for tensors whose
 * gradient is zero.
 *
 * @param name the tensor, such as {@code hidden.weight}
 * @param shape its shape
 * @param error the relative error; NaN if g or r is not finite
 * @param index the index, in row-major order, where g and r differ most
 * @param received g at this index
 * @param expected r at this index
 */
public record TensorError(
    String name, List<Integer> shape, double error, int index, double received, double expected) {
  private static final double CANCELLED = 0.01;
  private static final double ZERO = 1e-12;

  /**
   * Copies the shape.
   *
   * @param name the tensor
   * @param shape its shape
   * @param error the relative error
   * @param index where g and r differ most
   * @param received g at this index
   * @param expected r at this index
   */
  public TensorError {
    shape = List.copyOf(shape);
  }

  static TensorError of(ParameterSlot slot, float[] flat, ReferenceGradient expected) {
    double[] differences = new double[slot.size()];
    int worst = 0;
    for (int i = 0; i < differences.length; i++) {
      differences[i] = Math.abs(flat[slot.offset() + i] - expected.values()[i]);
      // Double.compare puts NaN above every number.
      if (Double.compare(differences[i], differences[worst]) > 0) {
        worst = i;
      }
    }
    double size = Math.max(expected.norm(), Math.max(CANCELLED * expected.scale(), ZERO));
    return new TensorError(
        slot.name(),
        slot.shape(),
        ReferenceGradient.norm(differences) / size,
        worst,
        flat[slot.offset() + worst],
        expected.values()[worst]);
  }

  /** The name, the error, and the place of the largest difference with both values. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "gradient of '%s': relative error %.3g, largest difference at %s: received %s, expected %s",
        name,
        error,
        position(),
        (float) received,
        expected);
  }

  private String position() {
    if (shape.size() != 2) {
      return "[" + index + "]";
    }
    return "[" + index / shape.get(1) + ", " + index % shape.get(1) + "]";
  }
}
