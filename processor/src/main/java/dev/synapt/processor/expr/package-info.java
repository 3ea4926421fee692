/**
 * Element-wise functions as small expression trees. An activation or a loss is written once, as its
 * formula; derivative, Java text and size follow from the tree.
 */
@NullMarked
package dev.synapt.processor.expr;

import org.jspecify.annotations.NullMarked;
