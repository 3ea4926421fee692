package dev.synapt.model;

/**
 * What can be said of a dense layer besides its units: the options of {@link Dense}, each at most
 * once.
 *
 * <pre>{@code
 * net.dense("hidden", 128, d -> d.activation(LEAKY_RELU).slope(0.01).l2(1e-4));
 * }</pre>
 */
public interface DenseOptions {
  /**
   * The function applied to every sum; {@link Activation#LINEAR} unless said.
   *
   * @param activation the activation
   * @return these options
   */
  DenseOptions activation(Activation activation);

  /**
   * The slope of {@link Activation#LEAKY_RELU} below zero, {@value Activation#DEFAULT_SLOPE} unless
   * said; an error with any other activation.
   *
   * @param slope in [0, 1)
   * @return these options
   */
  DenseOptions slope(double slope);

  /**
   * The alpha of {@link Activation#ELU}, {@value Activation#DEFAULT_ALPHA} unless said; an error
   * with any other activation.
   *
   * @param alpha above 0
   * @return these options
   */
  DenseOptions alpha(double alpha);

  /**
   * Whether the layer adds a bias to its sums; true unless said.
   *
   * @param bias true for {@code x W + b}, false for {@code x W}
   * @return these options
   */
  DenseOptions bias(boolean bias);

  /**
   * Where the weights start; {@link Initializer#GLOROT_UNIFORM} unless said.
   *
   * @param initializer the initializer of W
   * @return these options
   */
  DenseOptions initializer(Initializer initializer);

  /**
   * Where the bias starts, {@link Initializer#ZEROS} unless said; an error without a bias.
   *
   * @param biasInitializer the initializer of b
   * @return these options
   */
  DenseOptions biasInitializer(Initializer biasInitializer);

  /**
   * Adds {@code l1 sum |W|} to the loss; 0 unless said.
   *
   * @param l1 the factor, at least 0
   * @return these options
   */
  DenseOptions l1(double l1);

  /**
   * Adds {@code l2 sum W^2} to the loss; 0 unless said.
   *
   * @param l2 the factor, at least 0
   * @return these options
   */
  DenseOptions l2(double l2);
}
