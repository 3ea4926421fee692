/**
 * From source to specification: what was declared, where each part of it was written, and how
 * diagnostics get back to those places. With {@code read.tree}, which knows expressions and names,
 * the only package that knows the compiler's model of source.
 */
@NullMarked
package dev.synapt.processor.read;

import org.jspecify.annotations.NullMarked;
