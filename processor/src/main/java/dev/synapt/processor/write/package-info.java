/**
 * Writes a plan as Java: the only package that knows JavaPoet. Forward and backward of a loop shape
 * stand side by side in one file.
 */
@NullMarked
package dev.synapt.processor.write;

import org.jspecify.annotations.NullMarked;
