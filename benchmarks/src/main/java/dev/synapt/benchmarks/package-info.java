/** Workloads, the peers that they are measured on, and our own side. */
package dev.synapt.benchmarks;
