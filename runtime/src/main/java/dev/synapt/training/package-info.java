/** Training: the loop behind {@code fit}, its history, optimizers, schedules and metrics. */
@NullMarked
package dev.synapt.training;

import org.jspecify.annotations.NullMarked;
