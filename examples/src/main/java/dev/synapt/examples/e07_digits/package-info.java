/**
 * Example 07, the main job: a net with two hidden layers learns to read handwritten digits, is
 * tested on hands that it has never seen, saved, loaded and asked again.
 */
@NullMarked
package dev.synapt.examples.e07_digits;

import org.jspecify.annotations.NullMarked;
