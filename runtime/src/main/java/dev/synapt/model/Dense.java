package dev.synapt.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A fully connected layer: {@code a = activation(x W + b)}, x of shape [in], W [in, units], b and a
 * [units].
 *
 * <pre>{@code
 * @Dense(units = 128, activation = RELU, l2 = 1e-4) Layer hidden;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Dense {
  /**
   * How many outputs the layer has.
   *
   * @return the units, at least 1
   */
  int units();

  /**
   * The function applied to every sum.
   *
   * @return the activation
   */
  Activation activation() default Activation.LINEAR;

  /**
   * The slope of {@link Activation#LEAKY_RELU} below zero; an error with any other activation.
   *
   * @return the slope, in [0, 1)
   */
  double slope() default Activation.DEFAULT_SLOPE;

  /**
   * The alpha of {@link Activation#ELU}; an error with any other activation.
   *
   * @return alpha, above 0
   */
  double alpha() default Activation.DEFAULT_ALPHA;

  /**
   * Whether the layer adds a bias to its sums.
   *
   * @return true for {@code x W + b}, false for {@code x W}
   */
  boolean bias() default true;

  /**
   * Where the weights start.
   *
   * @return the initializer of W
   */
  Initializer initializer() default Initializer.GLOROT_UNIFORM;

  /**
   * Where the bias starts. For initializers other than {@link Initializer#ZEROS}, {@code in} and
   * {@code out} are the inputs and units of the layer, as for its weights.
   *
   * @return the initializer of b
   */
  Initializer biasInitializer() default Initializer.ZEROS;

  /**
   * Adds {@code l1 sum |W|} to the loss.
   *
   * @return the factor, at least 0
   */
  double l1() default 0;

  /**
   * Adds {@code l2 sum W^2} to the loss.
   *
   * @return the factor, at least 0
   */
  double l2() default 0;
}
