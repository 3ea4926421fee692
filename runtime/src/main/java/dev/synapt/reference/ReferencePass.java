package dev.synapt.reference;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * What one pass forward and back gives.
 *
 * @param loss the mean loss of the examples, penalties included
 * @param outputs [examples, outputs]
 * @param gradients for every tensor, in the order of the layers, weights before bias
 */
public record ReferencePass(double loss, DMatrixRMaj outputs, List<ReferenceGradient> gradients) {
  /**
   * Copies the list.
   *
   * @param loss the mean loss of the examples, penalties included
   * @param outputs [examples, outputs]
   * @param gradients for every tensor, in the order of the layers, weights before bias
   */
  public ReferencePass {
    gradients = List.copyOf(gradients);
  }

  /**
   * The gradient with respect to one tensor.
   *
   * @param name such as {@code hidden.weight}
   * @return its numbers in row-major order, [inputs, units] for weights
   * @throws IllegalArgumentException if there is no such tensor; the message lists the names
   */
  public double[] gradient(String name) {
    for (ReferenceGradient gradient : gradients) {
      if (gradient.name().equals(name)) {
        return gradient.values();
      }
    }
    throw new IllegalArgumentException(
        "No parameter is called '"
            + name
            + "'. There are: "
            + gradients.stream().map(ReferenceGradient::name).toList());
  }
}
