package dev.synapt.processor;

import dev.synapt.processor.report.Report;
import dev.synapt.spec.ModelSpec;
import org.jspecify.annotations.Nullable;

/** What {@link ModelCompiler} made of a specification. */
public final class Compilation {
  private final ModelSpec spec;
  private final Report report;
  private final @Nullable CompiledModel model;

  private Compilation(ModelSpec spec, Report report, @Nullable CompiledModel model) {
    this.spec = spec;
    this.report = report;
    this.model = model;
  }

  static Compilation refused(ModelSpec spec, Report report) {
    return new Compilation(spec, report, null);
  }

  static Compilation done(ModelSpec spec, Report report, CompiledModel model) {
    return new Compilation(spec, report, model);
  }

  /**
   * Everything that is said about the specification.
   *
   * @return errors, if it was refused; else warnings or nothing
   */
  public Report report() {
    return report;
  }

  /**
   * Whether the specification was refused.
   *
   * @return true if the report has errors, and there is no model
   */
  public boolean isRefused() {
    return model == null;
  }

  /**
   * The compiled model.
   *
   * @return the model
   * @throws IllegalStateException if the specification was refused; the message has the report
   */
  public CompiledModel model() {
    if (model == null) {
      throw new IllegalStateException("Model '" + spec.name() + "' was refused:\n" + report);
    }
    return model;
  }
}
