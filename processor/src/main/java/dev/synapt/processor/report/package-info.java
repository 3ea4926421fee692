/** What the compiler says about a model: every message it has, as values without compiler types. */
@NullMarked
package dev.synapt.processor.report;

import org.jspecify.annotations.NullMarked;
