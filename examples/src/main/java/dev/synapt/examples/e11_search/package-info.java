/** A search: networks that are defined in loops, compiled while the program runs, and compared. */
@NullMarked
package dev.synapt.examples.e11_search;

import org.jspecify.annotations.NullMarked;
