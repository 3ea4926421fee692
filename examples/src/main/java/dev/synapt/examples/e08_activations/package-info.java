/** Choosing activations: vanishing gradients and dying units, as numbers. */
@NullMarked
package dev.synapt.examples.e08_activations;

import org.jspecify.annotations.NullMarked;
