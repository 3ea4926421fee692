/** Compiles models with several compilers, and runs them in several JVMs. */
@NullMarked
package dev.synapt.processor.testing;

import org.jspecify.annotations.NullMarked;
