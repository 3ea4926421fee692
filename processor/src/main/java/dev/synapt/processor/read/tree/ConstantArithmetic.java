package dev.synapt.processor.read.tree;

import com.sun.source.tree.Tree.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic of boxed constants, with the promotions of Java (JLS 5.6): {@code int} wraps around,
 * {@code /} of integers truncates, and {@code +} joins strings. Empty where Java has no such
 * operator.
 */
final class ConstantArithmetic {
  private ConstantArithmetic() {}

  static Optional<Object> binary(Kind operator, Object left, Object right) {
    if (operator == Kind.PLUS && (left instanceof String || right instanceof String)) {
      return Optional.of(String.valueOf(left) + right);
    }
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return Optional.ofNullable(ofBooleans(operator, a, b));
    }
    if (!isNumeric(left) || !isNumeric(right)) {
      return Optional.empty();
    }
    if (isShift(operator)) {
      return Optional.ofNullable(shift(operator, promoted(left), promoted(right)));
    }
    Object a = promoted(left);
    Object b = promoted(right);
    if (a instanceof Double || b instanceof Double) {
      return Optional.ofNullable(ofDoubles(operator, number(a).doubleValue(), number(b)));
    }
    if (a instanceof Float || b instanceof Float) {
      return Optional.ofNullable(ofFloats(operator, number(a).floatValue(), number(b)));
    }
    if (a instanceof Long || b instanceof Long) {
      return Optional.ofNullable(ofLongs(operator, number(a).longValue(), number(b).longValue()));
    }
    return Optional.ofNullable(ofInts(operator, (Integer) a, (Integer) b));
  }

  static Optional<Object> unary(Kind operator, Object operand) {
    if (operator == Kind.LOGICAL_COMPLEMENT) {
      return operand instanceof Boolean flag ? Optional.of(!flag) : Optional.empty();
    }
    if (!isNumeric(operand)) {
      return Optional.empty();
    }
    Object a = promoted(operand);
    return switch (operator) {
      case UNARY_PLUS -> Optional.of(a);
      case UNARY_MINUS -> Optional.of(negated(a));
      case BITWISE_COMPLEMENT ->
          a instanceof Integer i
              ? Optional.of(~i)
              : a instanceof Long l ? Optional.of(~l) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Object negated(Object a) {
    if (a instanceof Integer i) {
      return -i;
    }
    if (a instanceof Long l) {
      return -l;
    }
    return a instanceof Float f ? (Object) (-f) : (Object) (-(Double) a);
  }

  static boolean isNumeric(Object value) {
    return value instanceof Number || value instanceof Character;
  }

  /** A character as its code; any other number as it is. */
  static Number number(Object value) {
    return value instanceof Character c ? (Number) (int) c : (Number) value;
  }

  /** Byte, short and char become int. */
  private static Object promoted(Object value) {
    Number number = number(value);
    return number instanceof Byte || number instanceof Short ? number.intValue() : number;
  }

  private static boolean isShift(Kind operator) {
    return operator == Kind.LEFT_SHIFT
        || operator == Kind.RIGHT_SHIFT
        || operator == Kind.UNSIGNED_RIGHT_SHIFT;
  }

  private static @Nullable Object shift(Kind operator, Object value, Object distance) {
    if (!(distance instanceof Integer || distance instanceof Long)) {
      return null;
    }
    int by = ((Number) distance).intValue();
    if (value instanceof Integer i) {
      return switch (operator) {
        case LEFT_SHIFT -> i << by;
        case RIGHT_SHIFT -> i >> by;
        default -> i >>> by;
      };
    }
    if (value instanceof Long l) {
      return switch (operator) {
        case LEFT_SHIFT -> l << by;
        case RIGHT_SHIFT -> l >> by;
        default -> l >>> by;
      };
    }
    return null;
  }

  private static @Nullable Object ofInts(Kind operator, int a, int b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      default -> compared(operator, a < b, a == b, a > b);
    };
  }

  private static @Nullable Object ofLongs(Kind operator, long a, long b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      default -> compared(operator, a < b, a == b, a > b);
    };
  }

  private static @Nullable Object ofFloats(Kind operator, float a, Number right) {
    float b = right.floatValue();
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      default -> compared(operator, a < b, a == b, a > b);
    };
  }

  private static @Nullable Object ofDoubles(Kind operator, double a, Number right) {
    double b = right.doubleValue();
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      default -> compared(operator, a < b, a == b, a > b);
    };
  }

  private static @Nullable Object compared(
      Kind operator, boolean less, boolean equal, boolean greater) {
    return switch (operator) {
      case LESS_THAN -> less;
      case LESS_THAN_EQUAL -> less || equal;
      case GREATER_THAN -> greater;
      case GREATER_THAN_EQUAL -> greater || equal;
      case EQUAL_TO -> equal;
      case NOT_EQUAL_TO -> !equal;
      default -> null;
    };
  }

  private static @Nullable Object ofBooleans(Kind operator, boolean a, boolean b) {
    return switch (operator) {
      case AND, CONDITIONAL_AND -> a && b;
      case OR, CONDITIONAL_OR -> a || b;
      case XOR, NOT_EQUAL_TO -> a != b;
      case EQUAL_TO -> a == b;
      default -> null;
    };
  }
}
