package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.Excerpt;
import dev.synapt.spec.ModelSpec;
import java.util.Set;

/** A layer is named as a Java field can be. */
final class NamesAreIdentifiers implements Rule {
  private static final Set<String> RESERVED =
      Set.of(
          ("_ abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends false final finally float for goto if implements"
                  + " import instanceof int interface long native new null package private"
                  + " protected public return short static strictfp super switch synchronized this"
                  + " throw throws transient true try void volatile while")
              .split(" "));

  @Override
  public Report check(ModelSpec spec) {
    Report report = Report.of();
    for (int i = 0; i < spec.layers().size(); i++) {
      String name = spec.layers().get(i).name();
      if (!isIdentifier(name)) {
        report = report.plus(Message.ILLEGAL_NAME.at(Where.layer(i, name), Excerpt.of(name)));
      }
    }
    return report;
  }

  static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && !RESERVED.contains(name)
        && Character.isJavaIdentifierStart(name.codePointAt(0))
        && name.codePoints()
            .allMatch(
                c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
  }
}
