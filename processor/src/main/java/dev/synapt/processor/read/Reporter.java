package dev.synapt.processor.read;

import dev.synapt.processor.report.Diagnostic;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Severity;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Prints diagnostics where they belong in the source. */
public final class Reporter {
  private final Messager messager;

  /**
   * A reporter for one compilation.
   *
   * @param messager the compiler's way to show messages
   */
  public Reporter(Messager messager) {
    this.messager = messager;
  }

  /**
   * Prints what is said about a model.
   *
   * @param report the diagnostics, in their order
   * @param places where the parts of the model were written
   */
  public void print(Report report, Places places) {
    for (Diagnostic diagnostic : report.diagnostics()) {
      places.of(diagnostic.where()).show(messager, kind(diagnostic), diagnostic.toString());
    }
  }

  /**
   * Prints what is said about no model in particular.
   *
   * @param report the diagnostics, in their order
   */
  public void print(Report report) {
    for (Diagnostic diagnostic : report.diagnostics()) {
      messager.printMessage(kind(diagnostic), diagnostic.toString());
    }
  }

  private static Kind kind(Diagnostic diagnostic) {
    Severity severity = diagnostic.message().severity();
    return switch (severity) {
      case ERROR -> Kind.ERROR;
      case WARNING -> Kind.WARNING;
    };
  }
}
