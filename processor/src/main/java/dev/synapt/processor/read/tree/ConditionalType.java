package dev.synapt.processor.read.tree;

import com.sun.source.tree.Tree.Kind;
import java.util.Optional;

/** The value of {@code flag ? yes : no} for constants, in the type that both have (JLS 15.25). */
final class ConditionalType {
  private ConditionalType() {}

  static Optional<Object> promoted(boolean isTrue, Object yes, Object no) {
    Object value = isTrue ? yes : no;
    if (yes.getClass() == no.getClass()) {
      return Optional.of(value);
    }
    if (!ConstantArithmetic.isNumeric(yes) || !ConstantArithmetic.isNumeric(no)) {
      return Optional.empty();
    }
    // Among types up to int the result depends on which value is a constant expression, which is
    // not
    // known here: a local variable is one only if it is declared final.
    if (isUpToInt(yes) && isUpToInt(no)) {
      return Optional.empty();
    }
    // Multiplying by a one of the other type promotes.
    return ConstantArithmetic.binary(Kind.MULTIPLY, value, isTrue ? one(no) : one(yes));
  }

  private static boolean isUpToInt(Object value) {
    return value instanceof Character
        || value instanceof Byte
        || value instanceof Short
        || value instanceof Integer;
  }

  private static Object one(Object like) {
    if (like instanceof Double) {
      return 1.0;
    }
    if (like instanceof Float) {
      return 1f;
    }
    return like instanceof Long ? (Object) 1L : (Object) 1;
  }
}
