package dev.synapt.processor.declaring;

import dev.synapt.spec.Decimal;
import java.util.ArrayList;
import java.util.List;

/** Expressions of constants with a given value, in the ways that Java has to compute it. */
final class Computed {
  private Computed() {}

  /** A literal. */
  static String literal(Object value) {
    if (value instanceof String text) {
      return "\"" + text + "\"";
    }
    return value instanceof Double number ? Decimal.of(number) : value.toString();
  }

  /** Every other expression that comes to mind. */
  static List<String> all(Object value) {
    if (value instanceof Integer number) {
      return ofInt(number);
    }
    if (value instanceof Double number) {
      return ofDouble(number);
    }
    return value instanceof String text ? ofString(text) : ofBoolean((Boolean) value);
  }

  private static List<String> ofInt(int n) {
    List<String> forms = new ArrayList<>();
    forms.add("0x" + Integer.toHexString(n));
    forms.add("0b" + Integer.toBinaryString(n));
    forms.add("0" + Integer.toOctalString(n));
    forms.add("((" + n + "))");
    forms.add((n + 3) + " - 3");
    forms.add("1 + " + (n - 1));
    forms.add(7L * n + 6 + " / 7L > 0 ? " + n + " : 0");
    forms.add((7 * n + 6) + " / 7");
    forms.add((n + 1000) + " % 1000 + " + (n - n % 1000));
    forms.add("(int) " + n + ".9");
    forms.add("(int) " + n + "L");
    forms.add("-(-" + n + ")");
    forms.add("~" + ~n);
    forms.add(n + " ^ 5 ^ 5");
    if (n % 2 == 0) {
      forms.add("2 * " + n / 2);
      forms.add(n / 2 + " << 1");
    }
    if (n >= 'A' && n <= 'Z') {
      forms.add("'" + (char) n + "'");
    }
    return forms;
  }

  private static List<String> ofDouble(double x) {
    String text = Decimal.of(x);
    List<String> forms = new ArrayList<>();
    forms.add(Double.toHexString(x));
    forms.add("(" + text + "d)");
    forms.add(Decimal.of(2 * x) + " / 2");
    forms.add("0.5 * " + Decimal.of(2 * x));
    forms.add(text + " + 0");
    forms.add("1L * " + text);
    forms.add("(double) " + text);
    forms.add("2 > 1 ? " + text + " : 0");
    forms.add("- -" + text);
    if (x == (float) x) {
      forms.add(text + "f");
      forms.add("1f * " + text + "f");
    }
    if (x == (int) x) {
      forms.add(String.valueOf((int) x));
      forms.add((int) x + "L");
      forms.add("9 / 10 + " + (int) x);
    }
    return forms;
  }

  private static List<String> ofString(String text) {
    List<String> forms = new ArrayList<>();
    String rest = literal(text.substring(1));
    forms.add(literal(text.substring(0, 1)) + " + " + rest);
    forms.add("'" + text.charAt(0) + "' + " + rest);
    forms.add("(" + literal(text) + ")");
    char last = text.charAt(text.length() - 1);
    if (last >= '1' && last <= '9') {
      forms.add(literal(text.substring(0, text.length() - 1)) + " + " + last);
    }
    return forms;
  }

  private static List<String> ofBoolean(boolean flag) {
    return List.of("!" + !flag, flag ? "2 > 1" : "2 == 1", flag + " || false", "(" + flag + ")");
  }
}
