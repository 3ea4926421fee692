/** How much longer a warm javac takes for a model. */
package dev.synapt.benchmarks.compile;
