package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.Excerpt;
import dev.synapt.spec.ModelSpec;
import java.nio.charset.StandardCharsets;

/** A model is named as a Java class can be; a specification may come from anywhere. */
final class ModelNameIsIdentifier implements Rule {
  /** Below the longest names of files, with what is appended to it. */
  private static final int LONGEST = 200;

  @Override
  public Report check(ModelSpec spec) {
    String name = spec.name();
    boolean isShort = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    return isShort && NamesAreIdentifiers.isIdentifier(name)
        ? Report.of()
        : Report.of(Message.ILLEGAL_MODEL_NAME.at(Where.model(), LONGEST, Excerpt.of(name)));
  }
}
