package dev.synapt.io;

import java.util.Arrays;
import java.util.List;

/**
 * A named array of float32 numbers with a shape, in row-major order.
 *
 * <p>The values are copied in and copied out: a tensor never changes. The number of values is the
 * product of the shape; an empty shape is one number.
 *
 * @see Safetensors
 */
public final class Tensor {
  /** Numbers a call: a JVM that has just started compiles what is called often. */
  private static final int CHUNK = 64;

  private final String name;
  private final List<Integer> shape;
  private final float[] values;

  private Tensor(String name, List<Integer> shape, float[] values) {
    this.name = name;
    this.shape = shape;
    this.values = values;
  }

  /**
   * A tensor of the given values.
   *
   * @param name what it is called, such as {@code hidden.weight}
   * @param shape the extents, outermost first, each at least 0
   * @param values the numbers in row-major order; copied
   * @return the tensor
   * @throws IllegalArgumentException if the number of values is not the product of the shape
   */
  public static Tensor of(String name, List<Integer> shape, float[] values) {
    for (int extent : shape) {
      if (extent < 0) {
        throw new IllegalArgumentException(
            "Tensor '" + name + "' has the shape " + shape + ": every extent must be at least 0");
      }
    }
    long expected = product(shape);
    if (values.length != expected) {
      throw new IllegalArgumentException(
          "Tensor '"
              + name
              + "' of shape "
              + shape
              + " needs "
              + expected
              + " values. Received: "
              + values.length);
    }
    return new Tensor(name, List.copyOf(shape), values.clone());
  }

  /**
   * A tensor that keeps the array itself: for readers that hand over what they have just filled.
   */
  static Tensor owning(String name, List<Integer> shape, float[] values) {
    return new Tensor(name, List.copyOf(shape), values);
  }

  /**
   * The number of values that a shape of extents of at least 0 asks for; {@link Long#MAX_VALUE}
   * stands for every product that is too large to count.
   */
  static long product(List<Integer> shape) {
    if (shape.contains(0)) {
      return 0;
    }
    long product = 1;
    for (int extent : shape) {
      product = product > Long.MAX_VALUE / extent ? Long.MAX_VALUE : product * extent;
    }
    return product;
  }

  /**
   * What the tensor is called.
   *
   * @return the name, such as {@code hidden.weight}
   */
  public String name() {
    return name;
  }

  /**
   * The extents, outermost first.
   *
   * @return an unmodifiable list
   */
  public List<Integer> shape() {
    return shape;
  }

  /**
   * How many numbers the tensor holds.
   *
   * @return the product of the shape
   */
  public int size() {
    return values.length;
  }

  /**
   * The numbers in row-major order.
   *
   * @return a copy, of length {@link #size()}
   */
  public float[] values() {
    return values.clone();
  }

  /**
   * The number at an index in row-major order.
   *
   * @param index from 0 to {@link #size()} - 1
   * @return the number
   * @throws IndexOutOfBoundsException if the index is out of range
   */
  public float get(int index) {
    return values[index];
  }

  /**
   * Whether every number is finite.
   *
   * @return false if one is NaN or infinite
   */
  public boolean isFinite() {
    return areFinite(values);
  }

  /**
   * Whether every number is finite.
   *
   * @param values any numbers
   * @return false if one is NaN or infinite
   */
  public static boolean areFinite(float[] values) {
    for (int from = 0; from < values.length; from += CHUNK) {
      if (!isFinite(values, from, Math.min(values.length, from + CHUNK))) {
        return false;
      }
    }
    return true;
  }

  /** A number times 0 is 0, but NaN if it is not finite; so is the sum then. */
  private static boolean isFinite(float[] values, int from, int to) {
    float zero = 0;
    for (int i = from; i < to; i++) {
      zero += values[i] * 0f;
    }
    return zero == 0;
  }

  /**
   * Copies the numbers, in row-major order, into an array.
   *
   * @param target where they go
   * @param offset the index of the first one
   * @throws IndexOutOfBoundsException if they do not fit
   */
  public void copyTo(float[] target, int offset) {
    System.arraycopy(values, 0, target, offset, values.length);
  }

  /**
   * The same numbers under another name.
   *
   * @param other the new name
   * @return a tensor with the same shape and numbers
   */
  public Tensor named(String other) {
    return new Tensor(other, shape, values);
  }

  /**
   * The matrix with rows and columns exchanged: {@code t[j][i] = m[i][j]}.
   *
   * <p>PyTorch keeps the weights of a linear layer as [out, in], Synapt and Keras as [in, out].
   *
   * @return a tensor of shape [columns, rows]
   * @throws IllegalStateException if the tensor has not exactly two dimensions
   */
  public Tensor transposed() {
    if (shape.size() != 2) {
      throw new IllegalStateException(
          "Only a matrix can be transposed; '" + name + "' has the shape " + shape);
    }
    int rows = shape.get(0);
    int columns = shape.get(1);
    float[] turned = new float[values.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        turned[j * rows + i] = values[i * columns + j];
      }
    }
    return new Tensor(name, List.of(columns, rows), turned);
  }

  /**
   * Equal name, equal shape and equal numbers, as {@link Float#equals} tells them apart: 0 and -0
   * differ, and NaN equals NaN, whatever its bits.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor that
        && name.equals(that.name)
        && shape.equals(that.shape)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + shape.hashCode()) + Arrays.hashCode(values);
  }

  /** The name and the shape, such as {@code hidden.weight [784, 128]}. */
  @Override
  public String toString() {
    return name + " " + shape;
  }
}
