package dev.synapt.network;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a generated class. Kept in the class file, so that coverage and analysis tools that look
 * for an annotation of this name leave the class out; {@code javax.annotation.processing.Generated}
 * is neither kept there nor visible to every module.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {
  /**
   * What generated the class.
   *
   * @return the name of the annotation processor
   */
  String value();
}
