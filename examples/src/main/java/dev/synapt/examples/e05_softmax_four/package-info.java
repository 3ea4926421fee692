/** Softmax regression: four outputs, which are the probabilities of four classes. */
@NullMarked
package dev.synapt.examples.e05_softmax_four;

import org.jspecify.annotations.NullMarked;
