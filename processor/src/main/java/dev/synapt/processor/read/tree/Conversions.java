package dev.synapt.processor.read.tree;

import static dev.synapt.processor.read.tree.ConstantArithmetic.isNumeric;
import static dev.synapt.processor.read.tree.ConstantArithmetic.number;

import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** Conversions of boxed constants to primitive types, as Java has them (JLS 5). */
final class Conversions {
  private Conversions() {}

  /** What a cast gives; empty if there is none. */
  static Optional<Object> cast(Object value, TypeKind to) {
    if (to == TypeKind.BOOLEAN) {
      return value instanceof Boolean ? Optional.of(value) : Optional.empty();
    }
    if (!isNumeric(value)) {
      return Optional.empty();
    }
    Number number = number(value);
    return Optional.ofNullable(
        switch (to) {
          case DOUBLE -> number.doubleValue();
          case FLOAT -> number.floatValue();
          case LONG -> number.longValue();
          case INT -> number.intValue();
          // From float and double by way of int (JLS 5.1.3), of which Number's own know nothing.
          case SHORT -> (short) number.intValue();
          case BYTE -> (byte) number.intValue();
          case CHAR -> (char) number.intValue();
          default -> null;
        });
  }

  /**
   * What an assignment gives: a wider type, or a narrower one for an int constant that fits; empty
   * where the compiler refuses.
   */
  static Optional<Object> assign(Object value, TypeKind to) {
    Optional<Object> converted = cast(value, to);
    return converted.filter(result -> widens(value, to) || fits(value, result, to));
  }

  private static boolean widens(Object value, TypeKind to) {
    if (value instanceof Boolean) {
      return to == TypeKind.BOOLEAN;
    }
    int from = rank(value);
    return switch (to) {
      case DOUBLE -> from <= 5;
      case FLOAT -> from <= 4;
      case LONG -> from <= 3;
      case INT -> from <= 2;
      case SHORT -> value instanceof Short || value instanceof Byte;
      case BYTE -> value instanceof Byte;
      case CHAR -> value instanceof Character;
      default -> false;
    };
  }

  private static int rank(Object value) {
    if (value instanceof Double) {
      return 5;
    }
    if (value instanceof Float) {
      return 4;
    }
    if (value instanceof Long) {
      return 3;
    }
    return value instanceof Integer ? 2 : 1;
  }

  private static boolean fits(Object value, Object result, TypeKind to) {
    boolean isSmall = to == TypeKind.BYTE || to == TypeKind.SHORT || to == TypeKind.CHAR;
    return isSmall && rank(value) <= 2 && number(value).intValue() == number(result).intValue();
  }
}
