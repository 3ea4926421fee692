package dev.synapt.processor.check;

import dev.synapt.processor.report.Report;
import dev.synapt.spec.ModelSpec;

/**
 * Something that must hold for every model. A rule knows no compiler, reads a specification that
 * may be wrong in every way, and speaks only of its own mistake: what another rule tells, it passes
 * over.
 */
@FunctionalInterface
public interface Rule {
  /**
   * Checks a specification.
   *
   * @param spec the model
   * @return what is wrong; an empty report if the rule holds
   */
  Report check(ModelSpec spec);
}
