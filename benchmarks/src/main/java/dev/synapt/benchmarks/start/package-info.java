/** How long a whole process takes to its first prediction. */
package dev.synapt.benchmarks.start;
