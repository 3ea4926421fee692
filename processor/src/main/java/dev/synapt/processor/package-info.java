/**
 * The annotation processor: reads a model, checks it, plans it and writes plain Java. The packages
 * are the stops of this way, in this order: {@code read}, {@code check}, {@code plan}, {@code
 * write}.
 */
@NullMarked
package dev.synapt.processor;

import org.jspecify.annotations.NullMarked;
