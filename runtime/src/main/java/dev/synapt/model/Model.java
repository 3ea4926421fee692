package dev.synapt.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a neural network: an abstract class whose {@link Layer} fields are its layers, in order,
 * or a {@link Definition}, which says input, layers and loss in statements.
 *
 * <pre>{@code
 * @Model(input = 784, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
 * abstract class Digits {
 *   @Dense(units = 128, activation = RELU)   Layer hidden;
 *   @Dense(units = 10, activation = SOFTMAX) Layer digit;
 * }
 * }</pre>
 *
 * <p>The compiler writes {@code DigitsModel}, which predicts, and {@code DigitsTrainer}, which
 * learns, into the same package (for a nested class {@code Outer.Digits}: {@code
 * Outer_DigitsModel}). They are public if the declaration is.
 *
 * <p>If these classes are missing, the annotation processor did not run: since JDK 23 javac runs
 * only processors that it is told of. With Maven, list {@code dev.synapt:synapt-processor} in
 * {@code annotationProcessorPaths} of the maven-compiler-plugin; with Gradle, in {@code
 * annotationProcessor}; with plain javac, in {@code --processor-path}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Model {
  /**
   * Only beside layer fields: the shape of one example, such as {@code 784} or {@code {28, 28, 1}};
   * dense layers see it flat, row by row.
   *
   * @return the extents, each at least 1
   */
  int[] input() default {};

  /**
   * Only beside layer fields: the loss that training makes small, exactly one.
   *
   * @return the loss
   */
  Loss[] loss() default {};

  /**
   * Only beside layer fields: how far labels are drawn towards uncertainty, s in [0, 1): {@code y
   * (1 - s) + s / 2} for binary cross-entropy, {@code y (1 - s) + s / K} for the categorical ones
   * with K classes. No other loss takes it.
   *
   * @return s, 0 for none
   */
  double labelSmoothing() default 0;
}
