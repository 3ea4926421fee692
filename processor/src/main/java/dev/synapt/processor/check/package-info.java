/**
 * The rules that tell a wrong model: pure functions from a specification to a report, one rule per
 * file, listed in {@link dev.synapt.processor.check.Checks}.
 */
@NullMarked
package dev.synapt.processor.check;

import org.jspecify.annotations.NullMarked;
