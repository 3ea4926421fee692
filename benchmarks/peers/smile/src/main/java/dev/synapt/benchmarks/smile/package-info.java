/** Smile, in double precision. */
package dev.synapt.benchmarks.smile;
