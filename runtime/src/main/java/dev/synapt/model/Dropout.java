package dev.synapt.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Inverted dropout (Srivastava et al. 2014): in training each value becomes 0 with probability
 * {@code rate} and is divided by {@code 1 - rate} otherwise; in prediction the layer does nothing.
 *
 * <pre>{@code
 * @Dropout(rate = 0.2) Layer thinned;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Dropout {
  /**
   * The share of values that become 0 in training.
   *
   * @return the rate, in [0, 1)
   */
  double rate();
}
