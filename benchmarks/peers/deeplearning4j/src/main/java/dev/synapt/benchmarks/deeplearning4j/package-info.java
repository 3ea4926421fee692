/** Deeplearning4j on ND4J's native backend. */
package dev.synapt.benchmarks.deeplearning4j;
