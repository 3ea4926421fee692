/** Softmax with N outputs behind a hidden layer: as many as there are species of iris. */
@NullMarked
package dev.synapt.examples.e06_softmax_n;

import org.jspecify.annotations.NullMarked;
