package dev.synapt.processor;

import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is said to the compiler with {@code -A}.
 *
 * @param report whether the plan of every model is printed
 * @param lint whether what is no mistake, but often not meant, is warned of
 * @param fma whether generated code multiplies and adds in one rounding
 * @param vector whether code for the Vector API is generated
 */
record Options(boolean report, boolean lint, boolean fma, Vector vector) {
  private static final String PREFIX = "synapt.";

  /** Whether code for the Vector API is generated. */
  enum Vector {
    /** Where the compiler sees the Vector API from the model. */
    AUTO,
    /** Always; it is a mistake if the compiler does not see it. */
    ON,
    /** Never. */
    OFF
  }

  /** An option and its values; the first is the one to write, unless it is as by default. */
  private enum Known {
    REPORT("report", "false", "true", "false"),
    LINT("lint", "false", "true", "false"),
    FMA("fma", "on", "on", "off"),
    VECTOR("vector", "auto", "auto", "on", "off");

    private final String key;
    private final String byDefault;
    private final List<String> values;

    Known(String name, String byDefault, String... values) {
      this.key = PREFIX + name;
      this.byDefault = byDefault;
      this.values = List.of(values);
    }

    private String in(Map<String, String> given) {
      return isWrong(given) ? byDefault : given.getOrDefault(key, byDefault);
    }

    private boolean isWrong(Map<String, String> given) {
      return given.containsKey(key) && !values.contains(given.get(key) + "");
    }
  }

  /** The names of all options. */
  static List<String> names() {
    return Arrays.stream(Known.values()).map(known -> known.key).toList();
  }

  /** Reads what is given; what is not, or is wrong, is as by default. */
  static Options of(Map<String, String> given) {
    return new Options(
        Known.REPORT.in(given).equals("true"),
        Known.LINT.in(given).equals("true"),
        Known.FMA.in(given).equals("on"),
        Vector.valueOf(Known.VECTOR.in(given).toUpperCase(Locale.ROOT)));
  }

  /**
   * How networks are planned.
   *
   * @param seesVectors whether the compiler sees the Vector API from the model
   */
  Planner planner(boolean seesVectors) {
    return new Planner(
        fma ? Arithmetic.FUSED : Arithmetic.UNFUSED,
        LoopThresholds.MEASURED,
        seesVectors && vector != Vector.OFF);
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
        int last = known.values.size() - 1;
        String values =
            String.join(", ", known.values.subList(0, last)) + " or " + known.values.get(last);
        String received = given.get(known.key) == null ? "no value" : given.get(known.key);
        report =
            report.plus(
                Message.BAD_OPTION_VALUE.at(
                    Where.model(), known.key, values, received, known.values.get(0)));
      }
    }
    return report;
  }

  private static String list() {
    return Arrays.stream(Known.values())
        .map(known -> "-A" + known.key + "=" + String.join("|", known.values))
        .collect(Collectors.joining(", "));
  }
}
