/**
 * A network as immutable records, free of compiler types: what both front ends produce and every
 * later stage reads.
 */
@NullMarked
package dev.synapt.spec;

import org.jspecify.annotations.NullMarked;
