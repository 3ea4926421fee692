/**
 * Expressions in the trees of javac, and what they mean: names, constants and arithmetic, as the
 * Java Language Specification has them. The trees need not be attributed, so that they may come
 * from the running compilation as well as from a parser of their own. Nothing here knows of
 * networks.
 */
@NullMarked
package dev.synapt.processor.read.tree;

import org.jspecify.annotations.NullMarked;
