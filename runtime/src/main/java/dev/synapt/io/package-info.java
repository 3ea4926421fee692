/** Tensors in files: the safetensors format, read as hostile input and written atomically. */
@NullMarked
package dev.synapt.io;

import org.jspecify.annotations.NullMarked;
