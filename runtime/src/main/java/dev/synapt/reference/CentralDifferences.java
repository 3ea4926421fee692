package dev.synapt.reference;

import dev.synapt.network.DropoutMask;
import dev.synapt.spec.ParameterLayout;
import dev.synapt.spec.ParameterSlot;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code dL/dw = (8 (L(w + h) - L(w - h)) - (L(w + 2h) - L(w - 2h))) / 12h + O(h^4)}: gradients
 * that need no derivative, and so tell whether the hand-derived ones of the reference are right.
 * Four passes for every parameter: for small networks.
 *
 * <p>With h = 2^-14 rounding leaves about 1e-12 of the loss, and curvature less. Where a kink of an
 * activation or a loss lies between {@code w - 2h} and {@code w + 2h}, the differences are of no
 * use.
 */
public final class CentralDifferences {
  private static final double STEP = 0x1p-14;

  private CentralDifferences() {}

  /**
   * The gradients of the loss, by differences.
   *
   * @param network the network
   * @param examples inputs and labels
   * @param dropout which values dropout layers let through
   * @return for every tensor, in the order of the layers, its gradient in row-major order
   */
  public static List<double[]> gradients(
      ReferenceNetwork network, Examples examples, DropoutMask dropout) {
    List<double[]> gradients = new ArrayList<>();
    for (ParameterSlot slot : ParameterLayout.of(network.spec()).slots()) {
      double[] gradient = new double[slot.size()];
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = difference(network, slot.offset() + i, examples, dropout);
      }
      gradients.add(gradient);
    }
    return gradients;
  }

  private static double difference(
      ReferenceNetwork network, int index, Examples examples, DropoutMask dropout) {
    double near = rise(network, index, STEP, examples, dropout);
    double far = rise(network, index, 2 * STEP, examples, dropout);
    return (8 * near - far) / (12 * STEP);
  }

  private static double rise(
      ReferenceNetwork network, int index, double step, Examples examples, DropoutMask dropout) {
    double[] above = network.parameters();
    double[] below = network.parameters();
    above[index] += step;
    below[index] -= step;
    return ReferenceNetwork.of(network.spec(), above).loss(examples, dropout)
        - ReferenceNetwork.of(network.spec(), below).loss(examples, dropout);
  }
}
