/** Adam against gradient descent: every weight has a step size of its own. */
@NullMarked
package dev.synapt.examples.e09_adam;

import org.jspecify.annotations.NullMarked;
