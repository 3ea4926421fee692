package dev.synapt.processor.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that the compiler says about a model, in the order in which it was found.
 *
 * @param diagnostics the diagnostics; none for a model in order
 */
public record Report(List<Diagnostic> diagnostics) {
  /**
   * Copies the list.
   *
   * @param diagnostics the diagnostics
   */
  public Report {
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A report of these diagnostics.
   *
   * @param diagnostics any number of them
   * @return the report
   */
  public static Report of(Diagnostic... diagnostics) {
    return new Report(List.of(diagnostics));
  }

  /**
   * This report, then another.
   *
   * @param next what is said after this
   * @return a new report
   */
  public Report plus(Report next) {
    return new Report(Stream.concat(diagnostics.stream(), next.diagnostics.stream()).toList());
  }

  /**
   * This report, then one diagnostic.
   *
   * @param next what is said after this
   * @return a new report
   */
  public Report plus(Diagnostic next) {
    return plus(of(next));
  }

  /**
   * This report in the words of one style.
   *
   * @param style how the model is written
   * @return a new report
   */
  public Report in(Style style) {
    return new Report(diagnostics.stream().map(diagnostic -> diagnostic.in(style)).toList());
  }

  /**
   * Whether the model is wrong.
   *
   * @return true if one of the diagnostics is an error
   */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.message().severity() == Severity.ERROR);
  }

  /** A line for each diagnostic; empty for a model in order. */
  @Override
  public String toString() {
    return diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
  }
}
