/** A network written by hand on EJML, as one does without a library for learning. */
package dev.synapt.benchmarks.ejml;
