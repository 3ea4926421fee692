package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.Excerpt;
import dev.synapt.spec.ModelSpec;

/**
 * The names generated from a layer's name stay readable, and far below the limits of class files.
 */
final class NamesAreShort implements Rule {
  private static final int LONGEST = 100;

  @Override
  public Report check(ModelSpec spec) {
    Report report = Report.of();
    for (int i = 0; i < spec.layers().size(); i++) {
      String name = spec.layers().get(i).name();
      if (name.length() > LONGEST) {
        Where where = Where.layer(i, name);
        report =
            report.plus(Message.NAME_TOO_LONG.at(where, LONGEST, name.length(), Excerpt.of(name)));
      }
    }
    return report;
  }
}
