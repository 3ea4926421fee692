/**
 * Digits drawn as people draw them: strokes of a pen, in the hand of many writers, so that an
 * example has handwriting to learn from without any file.
 */
@NullMarked
package dev.synapt.examples.e07_digits.drawing;

import org.jspecify.annotations.NullMarked;
