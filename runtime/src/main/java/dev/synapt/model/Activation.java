package dev.synapt.model;

/**
 * What a layer does to each of its sums {@code z} (for {@link #SOFTMAX}: to all of them together).
 *
 * <p>Definitions as in Keras 3. Errors of the float32 results are stated where they are computed,
 * in {@code dev.synapt.network.FloatMath}.
 */
public enum Activation {
  /** {@code a = z}. For regression with values of any sign. */
  LINEAR,
  /** {@code a = 1 / (1 + e^-z)}, in (0, 1). For binary outputs and independent labels. */
  SIGMOID,
  /** {@code a = tanh z}, in (-1, 1). Zero-centred; for hidden layers. */
  TANH,
  /**
   * {@code a = max(0, z)}. The usual hidden activation, and an output for non-negative regression.
   * NaN stays NaN.
   */
  RELU,
  /**
   * {@code a = max(z, slope z)}, with {@code slope} in [0, 1), {@value #DEFAULT_SLOPE} unless
   * given.
   */
  LEAKY_RELU,
  /**
   * {@code a = z if z > 0, else alpha (e^z - 1)}, with {@code alpha} {@value #DEFAULT_ALPHA} unless
   * given.
   */
  ELU,
  /**
   * {@code a = s z if z > 0, else s alpha (e^z - 1)}, with s = 1.0507009873554805 and alpha =
   * 1.6732632423543772 (Klambauer et al. 2017).
   */
  SELU,
  /** {@code a = z (1 + erf(z / sqrt 2)) / 2} (Hendrycks and Gimpel 2016). */
  GELU,
  /**
   * {@code a = z (1 + tanh(sqrt(2 / pi) (z + 0.044715 z^3))) / 2}: the tanh form of {@link #GELU}.
   */
  GELU_TANH,
  /** {@code a = z / (1 + e^-z)}, also called swish. */
  SILU,
  /** {@code a = ln(1 + e^z)}, above 0. A smooth ReLU; an output for positive regression. */
  SOFTPLUS,
  /** {@code a = z / (1 + |z|)}. */
  SOFTSIGN,
  /** {@code a = min(1, max(0, z / 6 + 1/2))}. */
  HARD_SIGMOID,
  /** {@code a = e^z}, above 0. An output for counts, with {@link Loss#POISSON}. */
  EXPONENTIAL,
  /** {@code a = z tanh(ln(1 + e^z))} (Misra 2019). */
  MISH,
  /**
   * {@code a_j = e^(z_j - max z) / sum_k e^(z_k - max z)}: N probabilities that sum to 1. Last
   * layer only. Differences below -80 count as -80, so that no probability is below 1.8e-35 / N.
   */
  SOFTMAX;

  /** The slope of {@link #LEAKY_RELU} below zero unless given, as in the layer of Keras. */
  public static final double DEFAULT_SLOPE = 0.3;

  /** The alpha of {@link #ELU} unless given. */
  public static final double DEFAULT_ALPHA = 1.0;
}
