/**
 * The compiler of networks: reads a model, checks it, plans it and writes plain Java. The packages
 * are the stops of this way, in this order: {@code read}, {@code check}, {@code plan}, {@code
 * write}. {@link dev.synapt.processor.ModelProcessor} goes it inside {@code javac}, {@link
 * dev.synapt.processor.ModelCompiler} from the second stop on in a program that runs.
 */
@NullMarked
package dev.synapt.processor;

import org.jspecify.annotations.NullMarked;
