/** Logistic regression: one sigmoid unit, its gradient checked against the textbook's. */
@NullMarked
package dev.synapt.examples.e01_logistic_regression;

import org.jspecify.annotations.NullMarked;
