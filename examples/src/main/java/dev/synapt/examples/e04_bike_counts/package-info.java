/** Counts are never negative: a ReLU output and an exponential one, on bikes rented an hour. */
@NullMarked
package dev.synapt.examples.e04_bike_counts;

import org.jspecify.annotations.NullMarked;
