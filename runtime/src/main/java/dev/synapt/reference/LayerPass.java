package dev.synapt.reference;

import java.util.Map;
import org.ejml.data.DMatrixRMaj;

/** One layer in one pass: made by going forward, it knows the way back. */
sealed interface LayerPass permits DensePass, DropoutPass {
  /** What the layer gives, [examples, outputs]. */
  DMatrixRMaj outputs();

  /**
   * From the gradients with respect to the outputs to those with respect to the inputs, leaving
   * those with respect to the parameters by name.
   */
  DMatrixRMaj backward(DMatrixRMaj outputGradients, Map<String, ReferenceGradient> gradients);

  /** What the layer's parameters add to the loss. */
  double penalty();
}
