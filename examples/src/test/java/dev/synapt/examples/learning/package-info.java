/**
 * How well models learn: tasks made here, whose best possible score is known, and real data where
 * they are.
 */
@NullMarked
package dev.synapt.examples.learning;

import org.jspecify.annotations.NullMarked;
