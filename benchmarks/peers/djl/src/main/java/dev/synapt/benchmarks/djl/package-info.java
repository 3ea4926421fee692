/** PyTorch through the Deep Java Library. */
package dev.synapt.benchmarks.djl;
