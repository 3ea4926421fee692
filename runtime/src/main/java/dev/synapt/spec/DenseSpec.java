package dev.synapt.spec;

import dev.synapt.model.Activation;
import dev.synapt.model.Initializer;

/**
 * A fully connected layer: {@code a = activation(x W + b)}, W of shape [inputs, units].
 *
 * @param name what the layer is called
 * @param units how many outputs it has
 * @param activation the function applied to every sum
 * @param bias whether b is added
 * @param initializer where W starts
 * @param biasInitializer where b starts
 * @param l1 the factor of {@code sum |W|} in the loss
 * @param l2 the factor of {@code sum W^2} in the loss
 */
public record DenseSpec(
    String name,
    int units,
    ActivationSpec activation,
    boolean bias,
    Initializer initializer,
    Initializer biasInitializer,
    double l1,
    double l2)
    implements LayerSpec {

  /**
   * Takes -0 for 0.
   *
   * @param name what the layer is called
   * @param units how many outputs it has
   * @param activation the function applied to every sum
   * @param bias whether b is added
   * @param initializer where W starts
   * @param biasInitializer where b starts
   * @param l1 the factor of {@code sum |W|} in the loss
   * @param l2 the factor of {@code sum W^2} in the loss
   */
  public DenseSpec {
    l1 += 0.0;
    l2 += 0.0;
  }

  /**
   * A linear layer with bias, in which everything else is as {@link dev.synapt.model.Dense} has it
   * by default.
   *
   * @param name what the layer is called
   * @param units how many outputs it has
   * @return the layer, to be refined by the methods below
   */
  public static DenseSpec of(String name, int units) {
    return new DenseSpec(
        name,
        units,
        ActivationSpec.of(Activation.LINEAR),
        true,
        Initializer.GLOROT_UNIFORM,
        Initializer.ZEROS,
        0,
        0);
  }

  @Override
  public int outputs(int inputs) {
    return units;
  }

  /**
   * This layer with another activation.
   *
   * @param function the activation, with default parameters
   * @return a new layer
   */
  public DenseSpec activation(Activation function) {
    return activation(ActivationSpec.of(function));
  }

  /**
   * This layer with another activation.
   *
   * @param function the activation
   * @return a new layer
   */
  public DenseSpec activation(ActivationSpec function) {
    return new DenseSpec(name, units, function, bias, initializer, biasInitializer, l1, l2);
  }

  /**
   * This layer without a bias.
   *
   * @return a new layer that computes {@code activation(x W)}
   */
  public DenseSpec withoutBias() {
    return new DenseSpec(name, units, activation, false, initializer, biasInitializer, l1, l2);
  }

  /**
   * This layer with other starting weights.
   *
   * @param weights the initializer of W
   * @return a new layer
   */
  public DenseSpec initializer(Initializer weights) {
    return new DenseSpec(name, units, activation, bias, weights, biasInitializer, l1, l2);
  }

  /**
   * This layer with another starting bias.
   *
   * @param start the initializer of b
   * @return a new layer
   */
  public DenseSpec biasInitializer(Initializer start) {
    return new DenseSpec(name, units, activation, bias, initializer, start, l1, l2);
  }

  /**
   * This layer with {@code l1 sum |W|} in the loss.
   *
   * @param factor at least 0
   * @return a new layer
   */
  public DenseSpec l1(double factor) {
    return new DenseSpec(name, units, activation, bias, initializer, biasInitializer, factor, l2);
  }

  /**
   * This layer with {@code l2 sum W^2} in the loss.
   *
   * @param factor at least 0
   * @return a new layer
   */
  public DenseSpec l2(double factor) {
    return new DenseSpec(name, units, activation, bias, initializer, biasInitializer, l1, factor);
  }
}
