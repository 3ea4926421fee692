package dev.synapt.processor.declaring;

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Prints the values of a definition: as literals, arithmetic, named constants or local variables.
 */
final class ValueText {
  private final Random random;
  private final NamedConstants constants;

  ValueText(Random random, NamedConstants constants) {
    this.random = random;
    this.constants = constants;
  }

  /** An expression with a value; what it needs is declared in the block around it. */
  String of(Object value, Block block) {
    return random.nextInt(5) == 0 ? variable(value, block) : withoutVariable(value);
  }

  private String withoutVariable(Object value) {
    if (value instanceof Enum<?> choice) {
      return choice(choice);
    }
    return switch (random.nextInt(6)) {
      case 0 -> constants.add(type(value), computed(value));
      case 1 -> computed(value);
      case 2 -> value instanceof Integer number ? sum(number) : computed(value);
      default -> Computed.literal(value);
    };
  }

  private String computed(Object value) {
    return Seeds.one(random, Computed.all(value));
  }

  /** Arithmetic with a named constant. */
  private String sum(int number) {
    int part = random.nextInt(2 * number);
    String named = constants.add("int", computed(part));
    return random.nextBoolean() ? number - part + " + " + named : named + " - " + (part - number);
  }

  private String choice(Enum<?> constant) {
    Class<?> type = constant.getDeclaringClass();
    return Seeds.one(
        random,
        constant.name(),
        constant.name(),
        type.getSimpleName() + "." + constant.name(),
        type.getName() + "." + constant.name(),
        "(" + constant.name() + ")",
        "(" + type.getSimpleName() + ") " + constant.name());
  }

  private String variable(Object value, Block block) {
    String name = block.declare();
    List<String> special = special(value);
    String declaration;
    if (!special.isEmpty() && random.nextInt(3) == 0) {
      declaration = String.format(Seeds.one(random, special), name);
    } else if (random.nextInt(3) == 0) {
      return variableAssignedLater(name, value, block);
    } else {
      String written = random.nextBoolean() ? "var" : type(value);
      declaration = written + " " + name + " = " + withoutVariable(value);
    }
    block.add((random.nextBoolean() ? "final " : "") + declaration + ";");
    return name;
  }

  private String variableAssignedLater(String name, Object value, Block block) {
    block.add((random.nextBoolean() ? "final " : "") + type(value) + " " + name + ";");
    String assignment = name + " = " + withoutVariable(value) + ";";
    block.add(
        Seeds.one(random, "%s", "%s", "{ %s }", "(%2$s) = %3$s")
            .formatted(assignment, name, assignment.substring(name.length() + 3)));
    return name;
  }

  private static String type(Object value) {
    if (value instanceof Enum<?> choice) {
      return choice.getDeclaringClass().getSimpleName();
    }
    Class<?> unboxed = MethodType.methodType(value.getClass()).unwrap().returnType();
    return unboxed.getSimpleName();
  }

  /** Declarations of other types that convert to what is needed. */
  private static List<String> special(Object value) {
    List<String> declarations = new ArrayList<>();
    String literal = Computed.literal(value);
    if (value instanceof Integer number && number <= Byte.MAX_VALUE) {
      declarations.add("byte %s = " + literal);
      declarations.add("short %s = " + literal);
      declarations.add("char %s = " + literal);
    }
    if (value instanceof Integer || value instanceof Double || value instanceof Boolean) {
      declarations.add(value.getClass().getSimpleName() + " %s = " + literal);
    }
    if (value instanceof Double number && number == number.floatValue()) {
      declarations.add("float %s = " + literal + "f");
    }
    return declarations;
  }
}
