package dev.synapt.spec;

import java.util.List;

/**
 * Where one tensor of a model stands in its flat parameters.
 *
 * @param name the layer's name with {@code .weight} or {@code .bias}
 * @param layer the layer it belongs to
 * @param role what it is there
 * @param shape [inputs, units] for weights, [units] for a bias; row-major
 * @param offset the index of its first number
 */
public record ParameterSlot(
    String name, DenseSpec layer, Role role, List<Integer> shape, int offset) {
  /**
   * Copies the shape.
   *
   * @param name the name
   * @param layer the layer
   * @param role what the tensor is in it
   * @param shape the extents
   * @param offset the index of the first number
   */
  public ParameterSlot {
    shape = List.copyOf(shape);
  }

  /** What a tensor is in its layer. */
  public enum Role {
    /** The matrix W. */
    WEIGHT,
    /** The vector b. */
    BIAS
  }

  /**
   * How many numbers the tensor has.
   *
   * @return the product of the shape
   */
  public int size() {
    int size = 1;
    for (int extent : shape) {
      size *= extent;
    }
    return size;
  }

  /**
   * The index after its last number.
   *
   * @return offset + size
   */
  public int end() {
    return offset + size();
  }
}
