package dev.synapt.processor;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is said to the compiler with {@code -A}.
 *
 * @param report whether the plan of every model is printed
 * @param lint whether what is no mistake, but often not meant, is warned of
 * @param fma whether generated code multiplies and adds in one rounding
 */
record Options(boolean report, boolean lint, boolean fma) {
  private static final String PREFIX = "synapt.";

  /** An option, its two values, and which of them it has unless given. */
  private enum Known {
    REPORT("report", "true", "false", false),
    LINT("lint", "true", "false", false),
    FMA("fma", "on", "off", true);

    private final String key;
    private final String yes;
    private final String no;
    private final boolean byDefault;

    Known(String name, String yes, String no, boolean byDefault) {
      this.key = PREFIX + name;
      this.yes = yes;
      this.no = no;
      this.byDefault = byDefault;
    }

    private boolean in(Map<String, String> given) {
      String value = given.get(key);
      return yes.equals(value) || byDefault && !no.equals(value);
    }

    private boolean isWrong(Map<String, String> given) {
      return given.containsKey(key) && !List.of(yes, no).contains(given.get(key) + "");
    }
  }

  /** The names of all options. */
  static List<String> names() {
    return Arrays.stream(Known.values()).map(known -> known.key).toList();
  }

  /** Reads what is given; what is not, or is wrong, is as by default. */
  static Options of(Map<String, String> given) {
    return new Options(Known.REPORT.in(given), Known.LINT.in(given), Known.FMA.in(given));
  }

  /** What is wrong with what is given; options of others are none of this processor's business. */
  static Report check(Map<String, String> given) {
    Report report = Report.of();
    for (String name : new TreeSet<>(given.keySet())) {
      if (name.startsWith(PREFIX) && !names().contains(name)) {
        report = report.plus(Message.UNKNOWN_OPTION.at(Where.model(), name, list()));
      }
    }
    for (Known known : Known.values()) {
      if (known.isWrong(given)) {
        String values = known.yes + " or " + known.no;
        String received = given.get(known.key) == null ? "no value" : given.get(known.key);
        report =
            report.plus(
                Message.BAD_OPTION_VALUE.at(Where.model(), known.key, values, received, known.yes));
      }
    }
    return report;
  }

  private static String list() {
    return Arrays.stream(Known.values())
        .map(known -> "-A" + known.key + "=" + known.yes + "|" + known.no)
        .collect(Collectors.joining(", "));
  }
}
