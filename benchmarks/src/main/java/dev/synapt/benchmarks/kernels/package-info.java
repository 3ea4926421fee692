/** Our own kernels under JMH: optimizer steps, products, and whether the steady state allocates. */
package dev.synapt.benchmarks.kernels;
