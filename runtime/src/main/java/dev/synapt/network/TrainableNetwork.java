package dev.synapt.network;

import dev.synapt.spec.ModelSpec;

/**
 * A network that is being trained: parameters that change, and the gradients of the loss with
 * respect to them. Every generated trainer implements it.
 */
public interface TrainableNetwork {
  /**
   * What was declared.
   *
   * @return layers, activations and loss
   */
  ModelSpec spec();

  /**
   * The weights and biases as they are now.
   *
   * @return copies, by name
   */
  Parameters parameters();

  /**
   * The mean loss of some examples, penalties included; its gradients stand in {@link #gradients}
   * afterwards. The parameters do not change.
   *
   * @param batch the examples
   * @param dropout which values dropout layers let through
   * @return the loss
   */
  double lossAndGradients(Batch batch, DropoutMask dropout);

  /**
   * The gradients that {@link #lossAndGradients} left.
   *
   * @return copies, by the names of the parameters
   */
  Parameters gradients();

  /**
   * The network with the parameters as they are now.
   *
   * @return a snapshot that later training leaves alone
   */
  Network model();
}
