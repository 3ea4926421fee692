/**
 * The words a user writes: {@link dev.synapt.model.Model} with one annotation per kind of layer, or
 * a {@link dev.synapt.model.Definition} with one statement per layer; and the choices of
 * activation, loss and initializer.
 */
@NullMarked
package dev.synapt.model;

import org.jspecify.annotations.NullMarked;
