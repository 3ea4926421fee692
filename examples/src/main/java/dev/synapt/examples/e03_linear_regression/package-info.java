/** Linear regression: one linear unit, compared with the least squares of the textbook. */
@NullMarked
package dev.synapt.examples.e03_linear_regression;

import org.jspecify.annotations.NullMarked;
