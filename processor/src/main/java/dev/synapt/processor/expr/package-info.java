/**
 * Element-wise functions as small expression trees: one formula is written, everything else is
 * derived.
 *
 * <p>{@link dev.synapt.processor.expr.ActivationFormula} and {@link
 * dev.synapt.processor.expr.LossFormula} hold the formulas. From each come its derivative ({@link
 * dev.synapt.processor.expr.Derivative}), its shortest form ({@link
 * dev.synapt.processor.expr.Simplify}), its Java text ({@link dev.synapt.processor.expr.JavaText}),
 * the size of that text as bytecode ({@link dev.synapt.processor.expr.ByteCount}), and whether
 * backward can work from the layer's output alone.
 */
@NullMarked
package dev.synapt.processor.expr;

import org.jspecify.annotations.NullMarked;
