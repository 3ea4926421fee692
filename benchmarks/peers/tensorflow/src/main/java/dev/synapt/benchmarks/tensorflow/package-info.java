/** TensorFlow Java: one graph, one call of the session a step. */
package dev.synapt.benchmarks.tensorflow;
