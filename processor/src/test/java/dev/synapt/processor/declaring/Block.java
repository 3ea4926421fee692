package dev.synapt.processor.declaring;

import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a block as they are printed, and the local variables that they see. Variables
 * are numbered by how many are seen, so that blocks side by side use the same names.
 */
final class Block {
  private final List<String> lines = new ArrayList<>();
  private int variables;

  private Block(int variables) {
    this.variables = variables;
  }

  static Block ofMethod() {
    return new Block(0);
  }

  /** An empty block in this one. */
  Block inner() {
    return new Block(variables);
  }

  /** The name of the next variable, which is seen from now on. */
  String declare() {
    return name(variables++);
  }

  /** The name of a variable; constants of this name are hidden where there are so many. */
  static String name(int number) {
    return "v" + number;
  }

  void add(String line) {
    lines.add(line);
  }

  void add(Block inner) {
    lines.add(inner.toString());
  }

  int size() {
    return lines.size();
  }

  String line(int i) {
    return lines.get(i);
  }

  @Override
  public String toString() {
    return "{\n" + String.join("\n", lines).indent(2) + "}";
  }
}
