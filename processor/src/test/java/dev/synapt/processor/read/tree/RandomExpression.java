package dev.synapt.processor.read.tree;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Java expressions of constants from seeds: every kind of literal, operator, cast and named
 * constant, in any mixture of types that Java allows.
 */
final class RandomExpression {
  /** What the expressions name; the class that contains them declares it. */
  static final String CONSTANTS =
      """
        static final byte B = -128;
        static final short S = 1_000;
        static final char C = '\\uFFFF';
        static final int I = 0x7FFF_FFFF;
        static final long L = I + 1L;
        static final float F = 0.1f;
        static final double D = 1 / 3.0;
        static final boolean Z = B < C;
        static final String T = "t" + I;
      """;

  private static final List<String> INTEGERS =
      List.of(
          "0",
          "1",
          "7",
          "-1",
          "31",
          "65",
          "1_000_000",
          "2147483647",
          "-2147483648",
          "0xFF",
          "0XffFF_FFFF",
          "0x8000_0000",
          "0b101",
          "0B1111_0000",
          "017",
          "0_7",
          "037777777777",
          "0L",
          "3l",
          "-9223372036854775808L",
          "9_223_372_036_854_775_807L",
          "0x8000000000000000L",
          "0b11L",
          "0777L",
          "4294967297L",
          "'a'",
          "'\\n'",
          "'\\''",
          "'\\\\'",
          "'\\0'",
          "'\\377'",
          "'\\u0041'",
          "'\\uFFFF'",
          "'\\t'",
          "'é'",
          "B",
          "S",
          "C",
          "I",
          "L",
          "Integer.MIN_VALUE",
          "java.lang.Long.MAX_VALUE",
          "Character.MAX_VALUE",
          "Byte.MIN_VALUE",
          "Short.MAX_VALUE");

  private static final List<String> REALS =
      List.of(
          "0f",
          "0.0",
          "-0.0",
          "-0f",
          "1.5F",
          "0.1",
          "0.1f",
          ".5",
          "5.",
          "1e10",
          "1E-3",
          "2d",
          "2D",
          "16777217f",
          "1e308",
          "3.4028235e38f",
          "1.4e-45f",
          "4.9e-324",
          "0x1p-149f",
          "0x1.8p1",
          "0x.8P-1f",
          "1_0.2_5",
          "(0.0 / 0.0)",
          "(0f / 0)",
          "(1 / 0.0)",
          "(-1 / 0f)",
          "F",
          "D",
          "Double.NaN",
          "Float.MAX_VALUE",
          "Float.MIN_VALUE",
          "Math.PI",
          "Double.MIN_VALUE",
          "9007199254740993.0",
          "1e-7",
          "123456789.0f");

  private static final List<String> TEXTS =
      List.of(
          "\"\"", "\"a\"", "\"\\t\\\"\\u0041\\101\"", "T", "\"\"\"\n    b\n      c\\\n    \"\"\"");

  private static final List<String> NUMERIC_TYPES =
      List.of("byte", "short", "char", "int", "long", "float", "double");

  private final SplittableRandom random;

  RandomExpression(long seed) {
    random = new SplittableRandom(seed);
  }

  /** An expression of any type. */
  String next() {
    int depth = random.nextInt(1, 6);
    return switch (random.nextInt(8)) {
      case 0 -> flag(depth);
      case 1 -> text(depth);
      case 2, 3, 4 -> integer(depth);
      default -> number(depth);
    };
  }

  private String number(int depth) {
    if (depth == 0) {
      return random.nextBoolean() ? one(INTEGERS) : one(REALS);
    }
    return switch (random.nextInt(9)) {
      case 0 -> "(" + one(NUMERIC_TYPES) + ") (" + number(depth - 1) + ")";
      case 1 -> one(List.of("+ ", "- ")) + "(" + number(depth - 1) + ")";
      case 2 -> choice(flag(depth - 1), number(depth - 1), number(depth - 1));
      case 3 -> integer(depth);
      default ->
          binary(number(depth - 1), one(List.of("+", "-", "*", "/", "%")), number(depth - 1));
    };
  }

  private String integer(int depth) {
    if (depth == 0) {
      return one(INTEGERS);
    }
    String inner = integer(depth - 1);
    return switch (random.nextInt(10)) {
      case 0 -> "(" + one(NUMERIC_TYPES.subList(0, 5)) + ") (" + number(depth - 1) + ")";
      case 1 -> one(List.of("+ ", "- ", "~ ")) + "(" + inner + ")";
      case 2 -> choice(flag(depth - 1), inner, integer(depth - 1));
      case 3, 4 -> binary(inner, one(List.of("<<", ">>", ">>>")), integer(depth - 1));
      case 5, 6 -> binary(inner, one(List.of("&", "|", "^")), integer(depth - 1));
      default -> binary(inner, one(List.of("+", "-", "*", "/", "%")), integer(depth - 1));
    };
  }

  private String flag(int depth) {
    if (depth == 0) {
      return one(List.of("true", "false", "Z"));
    }
    String inner = flag(depth - 1);
    return switch (random.nextInt(8)) {
      case 0 -> "! (" + inner + ")";
      case 1 -> choice(flag(depth - 1), inner, flag(depth - 1));
      case 2, 3 ->
          binary(inner, one(List.of("&", "|", "^", "&&", "||", "==", "!=")), flag(depth - 1));
      case 4 -> binary(text(depth - 1), one(List.of("==", "!=")), text(depth - 1));
      default ->
          binary(
              number(depth - 1), one(List.of("<", "<=", ">", ">=", "==", "!=")), number(depth - 1));
    };
  }

  private String text(int depth) {
    if (depth == 0) {
      return one(TEXTS);
    }
    String inner = text(depth - 1);
    return switch (random.nextInt(6)) {
      case 0 -> choice(flag(depth - 1), inner, text(depth - 1));
      case 1 -> "(String) (" + inner + ")";
      case 2 -> binary(inner, "+", flag(depth - 1));
      case 3 -> binary(number(depth - 1), "+", inner);
      default -> binary(inner, "+", number(depth - 1));
    };
  }

  private String choice(String condition, String yes, String no) {
    return "(" + condition + ") ? (" + yes + ") : (" + no + ")";
  }

  private String binary(String left, String operator, String right) {
    return "(" + left + ") " + operator + " (" + right + ")";
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
