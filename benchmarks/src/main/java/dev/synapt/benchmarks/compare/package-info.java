/** Runs ourselves and the peers on the same workloads, alternately, and says how they compare. */
package dev.synapt.benchmarks.compare;
