/** The one place that needs the Vector API: compiled apart from the rest, with its module. */
package dev.synapt.benchmarks.peak;
