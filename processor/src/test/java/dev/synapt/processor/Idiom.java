package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Style;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/** What a model is told in the words in which it is written: a remedy can be copied. */
final class Idiom {
  private static final String OPTIONS =
      "(activation|slope|alpha|bias|initializer|biasInitializer|l1|l2)";

  /** {@code @Dense}, {@code units = 2} */
  private static final Pattern ANNOTATIONS =
      Pattern.compile(
          "@Dense|@Dropout|\\b" + OPTIONS + " = |\\b(units|rate|input|loss|labelSmoothing) = ");

  /** {@code net.loss}, {@code activation(RELU)}, {@code d -> ...} */
  private static final Pattern DEFINITION =
      Pattern.compile("\\bnet\\.|\\b" + OPTIONS + "\\(|->|lambda|Sequential|[Dd]efinition");

  /** Messages that lead from one style to the other. */
  private static final Set<Message> BETWEEN =
      EnumSet.of(Message.DEFINITION_NEEDS_JAVAC, Message.DEFINITION_NOT_DECLARED);

  private Idiom() {}

  /** Checks everything that was said of models in one style. */
  static void check(Style style, Compiled compiled) {
    for (Diagnostic<?> diagnostic : compiled.ours()) {
      if (BETWEEN.stream().noneMatch(m -> m.id().equals(Compiled.id(diagnostic)))) {
        assertThat(diagnostic.getMessage(Locale.ROOT)).doesNotContainPattern(foreign(style));
      }
    }
  }

  /** The words that belong to the other style. */
  static Pattern foreign(Style style) {
    return style == Style.ANNOTATIONS ? DEFINITION : ANNOTATIONS;
  }
}
