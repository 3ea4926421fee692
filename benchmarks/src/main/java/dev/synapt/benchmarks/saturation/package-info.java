/** Whether training stays quick where numbers become tiny. */
@NullMarked
package dev.synapt.benchmarks.saturation;

import org.jspecify.annotations.NullMarked;
