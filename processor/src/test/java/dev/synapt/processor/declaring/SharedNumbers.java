package dev.synapt.processor.declaring;

import dev.synapt.processor.write.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Constants of another package, which many definitions use. */
public final class SharedNumbers {
  private static final String TYPE = "shared.Numbers";

  private final List<String> fields = new ArrayList<>();

  /**
   * Declares a constant.
   *
   * @param value an expression of constants
   * @param imports is told what the name needs
   * @return an expression that names it
   */
  String add(Random random, String type, String value, Set<String> imports) {
    String name = "N" + fields.size();
    fields.add("  public static final " + type + " " + name + " = " + value + ";\n");
    switch (random.nextInt(4)) {
      case 0 -> {
        return TYPE + "." + name;
      }
      case 1 -> {
        imports.add("import " + TYPE + ";");
        return "Numbers." + name;
      }
      case 2 -> imports.add("import static " + TYPE + "." + name + ";");
      default -> imports.add("import static " + TYPE + ".*;");
    }
    return name;
  }

  /** The file of all constants that were declared. */
  public SourceFile file() {
    return new SourceFile(
        TYPE, "package shared;\n\npublic class Numbers {\n" + String.join("", fields) + "}\n");
  }
}
