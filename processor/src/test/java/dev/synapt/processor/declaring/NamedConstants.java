package dev.synapt.processor.declaring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The named constants of one definition: where they are declared, and how they are called there.
 */
final class NamedConstants {
  /** Where a constant can be declared. */
  enum Owner {
    /** The class of the definition. */
    OWN,
    /** The outermost class around it. */
    OUTER,
    /** Another class of the file. */
    BESIDE,
    /** An interface that the class implements. */
    ABOVE
  }

  private final Random random;
  private final Nesting nesting;
  private final boolean hasInstance;
  private final SharedNumbers shared;
  private final Set<String> imports;
  private final Map<Owner, List<String>> fields = new EnumMap<>(Owner.class);
  private int count;

  /**
   * No constants yet.
   *
   * @param hasInstance whether the statements stand in a method that knows {@code this}
   * @param imports is told what the constants need
   */
  NamedConstants(
      Random random,
      Nesting nesting,
      boolean hasInstance,
      SharedNumbers shared,
      Set<String> imports) {
    this.random = random;
    this.nesting = nesting;
    this.hasInstance = hasInstance;
    this.shared = shared;
    this.imports = imports;
  }

  /**
   * Declares a constant.
   *
   * @return an expression that names it; by a simple name only if no local variable has this name
   */
  String add(String type, String value) {
    int choice = random.nextInt(Owner.values().length + 1);
    if (choice == Owner.values().length) {
      return shared.add(random, type, value, imports);
    }
    Owner owner = Owner.values()[choice];
    if (owner == Owner.OUTER && nesting.outer().isEmpty()) {
      owner = Owner.BESIDE;
    }
    boolean isSimple = owner != Owner.BESIDE && random.nextInt(3) > 0;
    String name = isSimple ? "C" + count++ : Block.name(count++);
    boolean ofInstance = owner == Owner.OWN && hasInstance && random.nextBoolean();
    String declaration =
        (ofInstance ? "final " : "static final ") + type + " " + name + " = " + value + ";\n";
    fields.computeIfAbsent(owner, unused -> new ArrayList<>()).add(declaration);
    return isSimple ? name : (ofInstance ? "this" : type(owner)) + "." + name;
  }

  /** The name of a class that declares constants. */
  String type(Owner owner) {
    return switch (owner) {
      case OWN -> nesting.simple();
      case OUTER -> nesting.top();
      case BESIDE -> nesting.top() + "Values";
      case ABOVE -> nesting.top() + "Sizes";
    };
  }

  /** The constants of a class; empty if it declares none. */
  String fields(Owner owner) {
    return String.join("", fields.getOrDefault(owner, List.of()));
  }
}
