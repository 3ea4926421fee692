/**
 * The words a user writes: {@link dev.synapt.model.Model}, one annotation per kind of layer, and
 * the choices of activation, loss and initializer.
 */
@NullMarked
package dev.synapt.model;

import org.jspecify.annotations.NullMarked;
