/** Prints specifications as the declarations that users write, in both front ends. */
@NullMarked
package dev.synapt.processor.declaring;

import org.jspecify.annotations.NullMarked;
