/**
 * What will be generated, decided: shapes, offsets, the buffers kept for the backward pass, and the
 * loop shape of every product. All sizes are numbers here.
 */
@NullMarked
package dev.synapt.processor.plan;

import org.jspecify.annotations.NullMarked;
