package dev.synapt.model;

/**
 * Where weights start. {@code in} and {@code out} are the inputs and units of the layer, for its
 * bias as for its weights (Keras takes the length of a bias for both). The numbers follow from the
 * trainer's seed alone, the same on every JDK and platform.
 */
public enum Initializer {
  /** Uniform in +-sqrt(6 / (in + out)) (Glorot and Bengio 2010). The default for weights. */
  GLOROT_UNIFORM,
  /** Normal with variance 2 / (in + out), truncated at two standard deviations. */
  GLOROT_NORMAL,
  /** Uniform in +-sqrt(6 / in) (He et al. 2015). */
  HE_UNIFORM,
  /** Normal with variance 2 / in, truncated at two standard deviations; suits ReLU. */
  HE_NORMAL,
  /** Normal with variance 1 / in, truncated at two standard deviations; suits SELU. */
  LECUN_NORMAL,
  /** Uniform in +-1 / sqrt(in): what PyTorch's Linear does for weights and bias. */
  TORCH_UNIFORM,
  /** All zero. The default for biases. */
  ZEROS
}
