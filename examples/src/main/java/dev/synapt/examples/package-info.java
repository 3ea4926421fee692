/** A numbered course: every example is one declaration, one main and one test. */
@NullMarked
package dev.synapt.examples;

import org.jspecify.annotations.NullMarked;
