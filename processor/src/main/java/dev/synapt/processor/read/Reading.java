package dev.synapt.processor.read;

import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Style;

/**
 * What reading a declaration gave.
 *
 * @param declaration the declaration, with every part that could be read
 * @param style how it is written
 * @param isComplete false if there are parts that could not be read: the specification is only a
 *     piece of what was meant
 * @param isHeadComplete whether what is said of the model itself could be read
 * @param mayBeReadLater whether it names a constant that is not known, which a class may have that
 *     is generated in this round
 * @param report the mistakes that the specification does not show
 */
public record Reading(
    Declaration declaration,
    Style style,
    boolean isComplete,
    boolean isHeadComplete,
    boolean mayBeReadLater,
    Report report) {}
