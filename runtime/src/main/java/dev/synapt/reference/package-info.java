/** The double-precision reference network and the gradient check, written for clarity. */
@NullMarked
package dev.synapt.reference;

import org.jspecify.annotations.NullMarked;
