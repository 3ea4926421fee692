/**
 * Examples to learn from: datasets, readers, splits, scaling and the random numbers that shuffle
 * them.
 */
@NullMarked
package dev.synapt.data;

import org.jspecify.annotations.NullMarked;
